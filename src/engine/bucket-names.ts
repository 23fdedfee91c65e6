/** A whole name that is an IPv4 address, or holds two dots in a row. */
const notAddress = '(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)';
const edge = '[a-z0-9]';

/** Names that a bucket can have, as the documents of the store say; a name that an older bucket may have is one of them. */
const patterns = {
  // docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  aws: `${notAddress}(?!.*\\.\\.)${edge}[a-z0-9.-]{1,61}${edge}`,
  // The same page: until 2018 that region took more.
  'aws-us-east-1': `${notAddress}[A-Za-z0-9._-]{3,255}`,
  // cloud.google.com/storage/docs/buckets
  gcs: `${notAddress}(?!goog)${edge}[a-z0-9._-]{1,220}${edge}`,
  // developers.cloudflare.com/r2/buckets/create-buckets
  r2: `${edge}[a-z0-9-]{1,62}${edge}`,
};

/** Whose rules a bucket's name follows. */
export type BucketRules = keyof typeof patterns;

/** Whether a bucket of the store can have that name. */
export function canBeBucket(name: string, rules: BucketRules): boolean {
  return new RegExp(`^${patterns[rules]}$`).test(name);
}

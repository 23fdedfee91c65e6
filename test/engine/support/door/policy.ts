/** What a header may say; `undefined` stands for a request without that header. */
export type Allowed = readonly (string | undefined)[];

/** Who someone is to a door, and where they may go. */
export interface Identity {
  readonly secret: string;
  /** The session tokens of which one must come along; none may without it. */
  readonly tokens?: Allowed;
  /** `bucket/prefix/`; `''` is everywhere. */
  readonly places: readonly string[];
}

/** What a door lets through. */
export interface Policy {
  /** Identities by their access key. */
  readonly identities: Readonly<Record<string, Identity>>;
  /** Places that need no signature. */
  readonly anonymous?: readonly string[];
  /** The bearer tokens that are let in everywhere. */
  readonly bearers?: readonly string[];
  /** The only regions a request may be signed for; any without it. */
  readonly regions?: readonly string[];
  /** The names it answers to, each also with a bucket before it; its own address without them. */
  readonly hosts?: readonly string[];
  /** The path all is served under, such as `/storage/v1/s3`. */
  readonly path?: string;
  /** The KMS keys that may be named where an object begins; none without it. */
  readonly kmsKeys?: Allowed;
  /** Who may be said to pay; nobody without it. */
  readonly payers?: Allowed;
}

/** The headers that say more of who asks. */
export const telling = {
  token: 'x-amz-security-token',
  kmsKey: 'x-amz-server-side-encryption-aws-kms-key-id',
  payer: 'x-amz-request-payer',
} as const;

/** One request, with all that it said of who asks, and what became of it. */
export interface Visit {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly host: string;
  readonly secure: boolean;
  readonly bucket: string;
  /** What it is about, as `bucket/key`: the object, each object of a bulk delete, or the listed prefix. */
  readonly places: readonly string[];
  /** Absent where the request is not signed. */
  readonly keyId?: string;
  readonly region?: string;
  readonly token?: string;
  readonly kmsKey?: string;
  readonly payer?: string;
  /** Why the door said no, in the words of S3 where it has some. */
  readonly refused?: Refusal;
}

export type Refusal =
  | 'NoSuchHost'
  | 'NoSuchRoute'
  | 'UnsupportedAuthorization'
  | 'InvalidAccessKeyId'
  | 'SignatureDoesNotMatch'
  | 'ContentSha256Mismatch'
  | 'AuthorizationHeaderMalformed'
  | 'UnexpectedToken'
  | 'UnexpectedKmsKey'
  | 'UnexpectedPayer'
  | 'AccessDenied';

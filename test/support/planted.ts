/** What a text is to the compiler, with a credential in it. */
interface Planted {
  /** `*` is the place of the credential. */
  readonly text: string;
  /** Whether the compiler is to refuse it at any key that is none for a credential, so that no plan holds it. */
  readonly isRefused: boolean;
}

/** Templates that are none, and defaults. */
export const templates = [
  ['${*', '*${*', '${PGPASSWORD-*}', '${A:-${B:-*}}', '${*-x}', '${}*', '$${*${', '${A:*}'],
  ['${UNSET:-*}', '${UNSET:-u:*@h}', '${UNSET:-?sig=*}', 'x${UNSET:- *}'],
].flat();

/** Where people also write credentials: behind a path, before a host, in a string of settings. */
export const misplaced = [
  ['s3://b/c?s3_secret_access_key=*', 'https://h/c?sig=*', '/c?s3_secret_access_key=*'],
  ['d?motherduck_token=*', 'md:d?motherduck_token=*', 'postgres:dbname=x password=*'],
  ['https://u:a/*@h', 'postgres://u:a?*@h', 's3://u:a#*@h', 'u:*@h', 'u:*@h:9000'],
  ['localhost password=*', 'dbname=d password=*', 'host=h password=*'],
].flat();

const alone = ['*', ' *', '*:*', '"*"', '*\n', '*\\', '\u0000*'];

export const planted: readonly Planted[] = [
  ...[...alone, ...templates].map((text) => ({ text, isRefused: false })),
  ...misplaced.map((text) => ({ text, isRefused: true })),
];

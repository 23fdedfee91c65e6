const copy = 'COPY (SELECT 42) TO $$out.csv$$; --';

/** Ends the list of ATTACH's options. */
export const endsOptions = `); ${copy}`;

/** The same where the secret is among the options that are cut off. */
export const endsOptionsWithSecret = `, secret $$catalog$$); ${copy}`;

/** Ends ATTACH after its path. */
export const endsPath = ` AS __ducklake_metadata_lake; ${copy}`;
export const endsPathWithSecret = ` AS __ducklake_metadata_lake (secret $$catalog$$); ${copy}`;

/** Ends the name in ATTACH. */
export const endsName = `"; ${copy}`;
export const endsNameWithSecret = `" (secret $$catalog$$); ${copy}`;

/** In place of a data path that ends something. */
export const harmlessPath = { dataPath: 'data/' };

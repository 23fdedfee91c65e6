/**
 * The values of a plan's credentials, by name; undefined for one whose variable is unset. It is a function so that
 * it prints as `[Function]`, JSON drops it, and a vault can take its place.
 */
export type Credentials = (name: string) => string | undefined;

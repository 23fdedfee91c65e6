/** Whether a text can be written in SQL: clients end a statement at NUL, and half of a surrogate pair has no UTF-8. */
export function isEncodable(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}

/** A word that stands bare in SQL: a type, the name of a parameter or of an option. */
export const bareWord = /^[a-z_][a-z0-9_]*$/;

/** Whether the text holds a control character. */
export function isControlled(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(text);
}

/** The UTF-16 units that mean something to TOML. */
export const Char = {
  tab: 0x09,
  newline: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quotationMark: 0x22,
  hash: 0x23,
  apostrophe: 0x27,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  equals: 0x3d,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  byteOrderMark: 0xfeff,
} as const;

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isQuote(unit: number): boolean {
  return unit === Char.quotationMark || unit === Char.apostrophe;
}

/** What a bare key is made of: ASCII letters and digits, `_` and `-`. */
export function isBareKey(unit: number): boolean {
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || isDigit(unit) || unit === 0x5f || unit === 0x2d;
}

/** What a boolean, a number or a date is made of, without the blank that may stand before a time. */
export function isBareValue(unit: number): boolean {
  return isBareKey(unit) || unit === 0x2b || unit === 0x2e || unit === 0x3a;
}

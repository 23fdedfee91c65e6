import type { Text } from '../../../src/toml/reader.js';

/** A text that counts how many of its units are looked at. */
export interface CountedText extends Text {
  readonly looks: number;
}

export function counted(text: string): CountedText {
  let looks = 0;
  return {
    length: text.length,
    charCodeAt(index) {
      looks++;
      return text.charCodeAt(index);
    },
    slice(start, end) {
      looks += end - start;
      return text.slice(start, end);
    },
    get looks() {
      return looks;
    },
  };
}

/** Names for the variables that stand for credentials. */
export interface Names {
  /** A name that says which key it is for; equal texts get one, so that equal credentials stay equal. */
  nameFor(key: string, credential: string): string;
}

/** None of the names is one that the text already uses. */
export function createNames(text: string): Names {
  const taken = new Set(Array.from(text.matchAll(/\$\{(\w+)/g), ([, name]) => name));
  const given = new Map<string, string>();
  /** The number from which on a word may be free with it. */
  const counts = new Map<string, number>();
  return {
    nameFor(key, credential) {
      const known = given.get(credential);
      if (known !== undefined) return known;
      const word = key
        .toUpperCase()
        .replace(/[^A-Z0-9_]+/g, '_')
        .replace(/^(?=\d|$)/, '_');
      let name = word;
      let count = counts.get(word) ?? 2;
      for (; taken.has(name); count++) name = `${word}_${count}`;
      counts.set(word, count);
      taken.add(name);
      given.set(credential, name);
      return name;
    },
  };
}

/** The texts that stand in the quotes and templates of TypeScript, without what is computed in between. */
export function literalTexts(code: string): readonly string[] {
  const texts: string[] = [];
  let at = 0;

  function skipTo(end: string): void {
    const found = code.indexOf(end, at);
    at = found < 0 ? code.length : found + end.length;
  }

  function quoted(quote: string): void {
    let text = '';
    for (at++; at < code.length && code[at] !== quote; at++) {
      if (code[at] === '\\') at++;
      if (quote === '`' && code.startsWith('${', at)) {
        at += 2;
        body('}');
      } else text += code[at] ?? '';
    }
    at++;
    texts.push(text);
  }

  /** Code up to a closing bracket, which is left to be stepped over. */
  function body(close: string): void {
    for (let depth = 0; at < code.length;) {
      const character = code[at] ?? '';
      if (code.startsWith('//', at)) skipTo('\n');
      else if (code.startsWith('/*', at)) skipTo('*/');
      else if (`'"\``.includes(character)) quoted(character);
      else {
        if (character === close && depth === 0) return;
        if (character === '{') depth++;
        if (character === '}') depth--;
        at++;
      }
    }
  }

  body('');
  return texts;
}

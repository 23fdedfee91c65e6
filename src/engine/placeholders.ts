/**
 * The names that DuckLake replaces in the statements it builds, after it has put configured texts into them, and with
 * quotes of its own: a text that holds one takes the text that stands for it out of its quotes, and that text then runs
 * as SQL (run on 1.4.4 and 1.5.5). They are told without regard to case, so that none is saved by how a name is folded.
 */
const placeholder = /\{(?:DATA_PATH|METADATA_[A-Z_]+)\}/i;

/** Whether DuckLake would replace a part of the text. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('{') && placeholder.test(text);
}

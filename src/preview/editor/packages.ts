/** All that is used of the editor's packages. The build keeps them in a script of their own. */
export {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
export { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
export { bracketMatching, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
export { toml } from '@codemirror/legacy-modes/mode/toml';
export { SQLDialect } from '@codemirror/lang-sql';
export { lintGutter, nextDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
export { EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
export {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view';
export { classHighlighter, highlightCode } from '@lezer/highlight';

import type { Completions, Lines, Problem } from '../protocol.js';
import { resultOf } from './completion.js';
import { diagnosticOf } from './diagnostic.js';
import { markLines, markedLines } from './marked-lines.js';
import {
  autocompletion,
  bracketMatching,
  classHighlighter,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  defaultKeymap,
  drawSelection,
  EditorState,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  history,
  historyKeymap,
  keymap,
  lineNumbers,
  lintGutter,
  nextDiagnostic,
  setDiagnostics,
  StreamLanguage,
  syntaxHighlighting,
  toml,
  type CompletionContext,
  type CompletionResult,
} from './packages.js';

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly onText: () => void;
  /** The line the cursor came to, if the text stayed as it was. */
  readonly onLine: (line: number) => void;
  readonly complete: (text: string, at: number) => Promise<Completions | undefined>;
}

export interface Editor {
  readonly text: string;
  replace(text: string): void;
  change(from: number, to: number, insert: string): void;
  showProblems(problems: readonly Problem[]): void;
  showLines(lines: readonly Lines[]): void;
  /** Puts the cursor there, and the keyboard's focus into the editor. */
  goTo(offset: number): void;
  goToLine(line: number): void;
  close(): void;
}

export function createEditor({ parent, text, onText, onLine, complete }: EditorOptions): Editor {
  const changes = EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
    if (docChanged) onText();
    else if (selectionSet) onLine(state.doc.lineAt(state.selection.main.head).number);
  });
  const completions = async (context: CompletionContext): Promise<CompletionResult | null> => {
    if (!context.explicit && context.matchBefore(/[\w"'.[{=]\s*/) === null) return null;
    const found = await complete(context.state.doc.toString(), context.pos);
    return found === undefined ? null : resultOf(found, context.pos);
  };
  const view = new EditorView({
    parent,
    root: parent.getRootNode() as ShadowRoot,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        StreamLanguage.define(toml),
        syntaxHighlighting(classHighlighter),
        autocompletion({ override: [completions], icons: false }),
        markedLines,
        changes,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': 'Configuration in TOML',
          tabindex: '0',
          autocorrect: 'off',
          autocapitalize: 'off',
        }),
        // Tab leaves the editor, as everywhere else on a page.
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          { key: 'F8', run: nextDiagnostic },
        ]),
      ],
    }),
  });
  const change = (from: number, to: number, insert: string) => {
    view.dispatch({ changes: { from, to, insert } });
  };
  const goTo = (offset: number) => {
    const anchor = Math.min(offset, view.state.doc.length);
    view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    view.focus();
  };
  return {
    get text() {
      return view.state.doc.toString();
    },
    replace: (insert) => change(0, view.state.doc.length, insert),
    change,
    showProblems(problems) {
      const { length } = view.state.doc;
      const marked = problems.filter(({ to }) => to <= length);
      view.dispatch(
        setDiagnostics(
          view.state,
          marked.map((one) => diagnosticOf(one, length)),
        ),
      );
    },
    showLines(lines) {
      view.dispatch({ effects: markLines.of(lines) });
    },
    goTo,
    goToLine: (line) => goTo(view.state.doc.line(Math.min(line, view.state.doc.lines)).from),
    close: () => view.destroy(),
  };
}

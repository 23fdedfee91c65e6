import { button, h } from './dom.js';

/** A dialog with a title and a way out; the browser keeps the focus in it and closes it on Escape. */
export function createDialog(title: string, ...content: readonly Node[]): HTMLDialogElement {
  const dialog: HTMLDialogElement = h(
    'dialog',
    { 'aria-label': title },
    h(
      'div',
      { class: 'head' },
      h('h2', {}, title),
      button('Close', () => dialog.close(), { class: 'quiet' }),
    ),
    ...content,
  );
  return dialog;
}

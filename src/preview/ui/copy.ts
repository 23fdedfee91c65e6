/** Says something to the person, in view and to screen readers. */
export type Announce = (message: string) => void;

/** Copies a text; where the clipboard is not to be had, selects where it stands, for the keyboard to copy. */
export async function copy(text: string, shown: Node, announce: Announce): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('Copied');
  } catch {
    if (shown instanceof HTMLTextAreaElement) {
      shown.focus();
      shown.select();
    } else getSelection()?.selectAllChildren(shown);
    announce('The clipboard is not available here. The text is selected: press Ctrl+C or ⌘C');
  }
}

import { mount, readLink } from './mount.js';

const element = document.getElementById('preview');
if (element !== null) {
  element.replaceChildren();
  const [linkTo = ''] = location.href.split('#', 1);
  const opened = openedText();
  const show = () =>
    mount(element, {
      linkTo,
      ...(opened === undefined ? {} : { text: opened }),
      ...readLink(location.hash),
    });
  let preview = show();
  addEventListener('hashchange', () => {
    if (readLink(location.hash) === undefined) return;
    preview.close();
    preview = show();
  });
}

/** The text of the file that `lakeplan-preview` serves the page with, if it was told one. */
function openedText(): string | undefined {
  const text = document.getElementById('configuration')?.textContent;
  return text === undefined || text === null ? undefined : (JSON.parse(text) as string);
}

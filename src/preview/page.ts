import { mount, readLink } from './mount.js';

const element = document.getElementById('preview');
if (element !== null) {
  element.replaceChildren();
  const [linkTo = ''] = location.href.split('#', 1);
  const show = () => mount(element, { linkTo, ...readLink(location.hash) });
  let preview = show();
  addEventListener('hashchange', () => {
    if (readLink(location.hash) === undefined) return;
    preview.close();
    preview = show();
  });
}

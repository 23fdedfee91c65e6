import { mount, readLink } from './mount.js';

const element = document.getElementById('preview');
if (element !== null) {
  element.replaceChildren();
  const [linkTo = ''] = location.href.split('#', 1);
  const preview = mount(element, { linkTo, ...readLink(location.hash) });
  addEventListener('hashchange', () => {
    const linked = readLink(location.hash);
    if (linked !== undefined) preview.replace(linked.text);
  });
}

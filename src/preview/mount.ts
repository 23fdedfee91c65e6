import { defaultTarget, resolveTarget } from 'lakeplan/internal';
import seed from '../../golden/plans/seed/config.toml';
import { createApp } from './app.js';
import styles from './styles/index.css';

/** What `mount` may be told. */
export interface PreviewOptions {
  /** The configuration it opens with, in TOML; an example without it. */
  readonly text?: string;
  /** The DuckDB version it opens with, as in `compile`; one that is not known is the default. */
  readonly target?: string;
  /** The colours; by default those that the person's system prefers. */
  readonly theme?: 'light' | 'dark';
  /**
   * The address of a page that passes `location.hash` to `readLink`; "Link…" makes links to it. Without it there is
   * no such button.
   */
  readonly linkTo?: string;
}

/** A preview that stands in a page. */
export interface Preview {
  /** The configuration as it is now, credentials that were typed into it included. */
  readonly text: string;
  /** Puts another configuration into the editor; undo there brings the former back. */
  replace(text: string): void;
  /** Takes the preview out of the page and ends its worker. */
  close(): void;
}

/**
 * Puts the live preview into an element of a page, as large as the element is. It lives in a shadow root: neither the
 * page's styles nor its own cross that. It loads nothing, sends nothing and stores nothing.
 */
export function mount(element: HTMLElement, options: PreviewOptions = {}): Preview {
  const host = document.createElement('div');
  host.className = 'lakeplan-preview';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  if (options.theme !== undefined) host.dataset['theme'] = options.theme;
  const root = document.createElement('div');
  root.className = 'app';
  shadow.append(root);
  element.append(host);
  const { text = seed, linkTo } = options;
  const target = resolveTarget(options.target ?? '') === undefined ? undefined : options.target;
  const app = createApp(root, { text, target: target ?? defaultTarget, linkTo });
  return {
    get text() {
      return app.text;
    },
    replace: app.replace,
    close() {
      app.close();
      host.remove();
    },
  };
}

export { readFragment as readLink } from './link.js';

import type { Starter, StarterChoice } from '../protocol.js';
import { createDialog } from './dialog.js';
import { button, h, words } from './dom.js';

/** What there is to choose, with the value it begins with. */
const questions: Readonly<Record<keyof StarterChoice, Question>> = {
  metadata: {
    title: 'Catalog',
    first: 'postgres',
    options: {
      duckdb: 'DuckDB file',
      sqlite: 'SQLite file',
      postgres: 'PostgreSQL',
      motherduck: 'MotherDuck',
    },
  },
  mode: {
    title: 'MotherDuck mode',
    first: 'managed',
    options: {
      managed: 'managed storage',
      bucket: 'your own bucket',
      own: 'your own compute',
    },
  },
  storage: {
    title: 'Data files',
    first: 's3',
    options: {
      none: 'no storage table',
      local: 'local folder',
      s3: 'Amazon S3',
      r2: 'Cloudflare R2',
      gcs: 'Google Cloud Storage',
    },
  },
  credentials: {
    title: 'Credentials',
    first: 'variables',
    options: {
      variables: 'from variables',
      chain: 'credential chain',
      existing: 'a secret that exists',
    },
  },
};

interface Question {
  readonly title: string;
  readonly first: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface BuilderOptions {
  readonly ask: (choice: StarterChoice) => Promise<Starter>;
  readonly onUse: (text: string) => void;
}

/** A form whose answer is a configuration to start from. */
export function createBuilder({ ask, onUse }: BuilderOptions) {
  const chosen: Record<string, string> = {};
  const text = h('pre', { class: 'starter', tabindex: 0, 'aria-label': 'Starter configuration' });
  const findings = h('ul', { class: 'problems', 'aria-live': 'polite' });
  const modes = fieldset('mode', questions.mode);
  const update = async () => {
    modes.disabled = chosen['metadata'] !== 'motherduck';
    const starter = await ask({
      metadata: '',
      mode: '',
      storage: '',
      credentials: '',
      ...chosen,
    });
    text.textContent = starter.text;
    findings.replaceChildren(
      ...starter.problems.map(({ severity, message, help }) =>
        h(
          'li',
          { class: severity },
          h('span', { class: 'severity' }, severity),
          h('span', { class: 'message' }, ...words(message)),
          h('span', { class: 'help' }, ...words(help)),
        ),
      ),
    );
  };
  const use = button(
    'Use this configuration',
    () => {
      onUse(text.textContent ?? '');
      dialog.close();
    },
    { class: 'primary' },
  );
  const dialog = createDialog(
    'New configuration',
    h(
      'div',
      { class: 'builder' },
      h(
        'form',
        { onchange: () => void update() },
        fieldset('metadata', questions.metadata),
        modes,
        fieldset('storage', questions.storage),
        fieldset('credentials', questions.credentials),
      ),
      h(
        'div',
        { class: 'result' },
        text,
        findings,
        h(
          'p',
          { class: 'muted' },
          'It takes the place of the configuration in the editor; undo there brings that back.',
        ),
        use,
      ),
    ),
  );
  return {
    element: dialog,
    open() {
      dialog.showModal();
      void update();
    },
  };

  function fieldset(name: string, { title, first, options }: Question): HTMLFieldSetElement {
    chosen[name] = first;
    const radios = Object.entries(options).map(([value, label]) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name,
          value,
          checked: value === first,
          onchange: () => (chosen[name] = value),
        }),
        label,
      ),
    );
    return h('fieldset', {}, h('legend', {}, title), ...radios);
  }
}

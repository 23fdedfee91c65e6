import { knownTargets, knownVersions } from 'lakeplan/internal';
import { choice, h } from './dom.js';

/** Which lakes are in the session, and which of them is current at the end. */
export interface SessionChoice {
  readonly lakes?: readonly string[] | undefined;
  readonly use?: string | null | undefined;
}

/** Every target: each line, and the patches of it, the newest first. */
const targets = knownTargets.flatMap((line) => {
  const patches = knownVersions.filter((one) => one.startsWith(`${line}.`));
  return [line, ...patches.reduceRight<readonly string[]>((all, one) => [...all, one], [])];
});

export function chooseTarget(target: string, onTarget: (target: string) => void): HTMLElement {
  const later = targets.includes(target) ? [] : [target];
  const shown = [...targets, ...later].map((one) => [one, one] as const);
  return choice('DuckDB', shown, target, onTarget);
}

/** A choice of the lakes that are opened together, and of the one that is current then. */
export function createLakeChoice(onChoice: (chosen: SessionChoice) => void) {
  const summary = h('summary');
  const lakes = h('select', {
    multiple: true,
    'aria-label': 'Lakes in this session',
    onchange: () => changed(),
  });
  const use = h('select', { 'aria-label': 'Current at the end', onchange: () => changed() });
  const element = h(
    'details',
    { class: 'lakes', hidden: true },
    summary,
    h(
      'div',
      { class: 'popover' },
      h('p', { class: 'muted' }, 'Lakes in this session; none chosen means all of them.'),
      lakes,
      h('label', { class: 'choice' }, h('span', {}, 'Current at the end'), use),
    ),
  );
  let names: readonly string[] = [];
  const say = (chosen: readonly string[]) => {
    const all = names.length === 1 ? '1 lake' : `All ${names.length} lakes`;
    summary.textContent = chosen.length === 0 ? all : `${chosen.length} of ${names.length} lakes`;
  };
  const changed = () => {
    const chosen = [...lakes.selectedOptions].map(({ value }) => value);
    say(chosen);
    onChoice({
      lakes: chosen.length === 0 ? undefined : chosen,
      use: use.value === 'default' ? undefined : use.value === 'none' ? null : use.value.slice(5),
    });
  };
  return {
    element,
    show(next: readonly string[]) {
      if (next.join('\0') === names.join('\0')) return;
      names = next;
      element.hidden = next.length === 0;
      const kept = new Set([...lakes.selectedOptions].map(({ value }) => value));
      const current = use.value;
      lakes.replaceChildren(
        ...next.map((name) => h('option', { value: name, selected: kept.has(name) }, name)),
      );
      use.replaceChildren(
        h('option', { value: 'default' }, 'the only lake'),
        h('option', { value: 'none' }, 'none'),
        ...next.map((name) => h('option', { value: `lake:${name}` }, name)),
      );
      use.value = [...use.options].some(({ value }) => value === current) ? current : 'default';
      changed();
    },
  };
}

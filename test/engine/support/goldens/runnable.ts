import { goldens, type Golden } from './cases.js';
import { exceptions } from './exceptions.js';

const known = goldens.filter(({ lakes, errors }) => lakes.length > 0 && errors.length === 0);

/** The goldens that run on the version under test, without the lakes that cannot. */
const runnable: readonly Golden[] = known.flatMap((golden) => {
  const exception = exceptions.find((one) => one.golden === golden.name);
  if (exception === undefined) return [golden];
  const lakes = golden.lakes.filter((lake) => !(exception.lakes ?? golden.lakes).includes(lake));
  return lakes.length === 0 ? [] : [{ ...golden, lakes }];
});

/** The same, in parts that can run side by side. */
export function runnableGoldens(part: 'options' | 'postgres' | 'files'): readonly Golden[] {
  return runnable.filter((golden) => partOf(golden) === part);
}

function partOf({ name, plan }: Golden): string {
  if (name.startsWith('options-')) return 'options';
  const extensions = plan.nodes.map((node) => (node.kind === 'extension' ? node.name : ''));
  return extensions.includes('postgres') ? 'postgres' : 'files';
}

/** What cannot be run on the version under test, with what the engine says of it. */
export const notRunnable = exceptions.flatMap(({ golden: name, reason, says, lakes }) =>
  known
    .filter((golden) => golden.name === name)
    .map((golden) => ({ name, reason, says, golden: { ...golden, ...(lakes && { lakes }) } })),
);

import type { Variables } from './host.js';

/** Whether to colour: as https://no-color.org and https://force-color.org say, else on a terminal that can. */
export function wantsColor(env: Variables, isTerminal: () => boolean): boolean {
  const { NO_COLOR: no = '', FORCE_COLOR: force = '', TERM: terminal } = env;
  if (no !== '') return false;
  if (force !== '') return force !== '0' && force !== 'false';
  return terminal !== 'dumb' && isTerminal();
}

import type { AttachNode } from '../../plan/nodes.js';
import type { Plans } from '../change.js';
import type { ChangeCode } from '../codes.js';
import type { IndexedPlan } from '../indexed-plan.js';

export function useRule({ before, after, partners }: Plans): ChangeCode {
  if (after.use === null) return 'current-lake-unset';
  const [old, now] = [currentLake(before), currentLake(after)];
  if (old === undefined || now === undefined) return 'current-lake-changed';
  return partners.get(old) === now ? 'current-lake-renamed' : 'current-lake-changed';
}

/** The lake whose alias is current at the end. */
function currentLake({ lakes, use }: IndexedPlan): AttachNode | undefined {
  return lakes.find(({ alias }) => alias === use);
}

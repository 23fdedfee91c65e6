import type { Change } from './change.js';
import type { ChangeCode } from './codes.js';
import { formatMessages } from './messages/formats.js';
import type { Explanation } from './messages/message.js';
import { lakeMessages } from './messages/lakes.js';
import { optionMessages } from './messages/options.js';
import { parameterMessages } from './messages/parameters.js';
import { planMessages } from './messages/plan.js';
import { secretMessages } from './messages/secrets.js';

/** Every kind of change has its message, or this does not compile. */
export const messages: Readonly<Record<ChangeCode, Explanation>> = {
  ...planMessages,
  ...formatMessages,
  ...secretMessages,
  ...parameterMessages,
  ...lakeMessages,
  ...optionMessages,
};

/**
 * What is different in a few words, what happens, and what to do about it, in the words of someone who runs lakes.
 *
 * @example
 * ```ts
 * import { compile, describeChange, diff, type Plan } from 'lakeplan';
 *
 * function planOf(alias: string): Plan {
 *   const catalog = { type: 'sqlite', uri: '/lakes/sales.sqlite' };
 *   const storage = { type: 'local', path: '/lakes/sales' };
 *   const result = compile({ lakes: { sales: { alias, catalog, storage } } });
 *   if (!result.ok) throw new Error('the configuration has errors');
 *   return result.plan;
 * }
 * for (const change of diff(planOf('sales'), planOf('orders')))
 *   console.log(change.code, describeChange(change).title);
 * // current-lake-renamed the current lake has another alias
 * // alias-changed the alias changes
 * ```
 */
export function describeChange({ code }: Change): Explanation {
  return messages[code];
}

import { lakeExplanations } from './catalogue/lakes.js';
import { optionExplanations } from './catalogue/options.js';
import { parameterExplanations } from './catalogue/parameters.js';
import { planExplanations } from './catalogue/plan.js';
import { secretExplanations } from './catalogue/secrets.js';
import type { ChangeCode } from './codes.js';
import type { Explanation } from './explanation.js';

/** Every kind of change has its explanation, or this does not compile. */
export const explanations: Readonly<Record<ChangeCode, Explanation>> = {
  ...planExplanations,
  ...secretExplanations,
  ...parameterExplanations,
  ...lakeExplanations,
  ...optionExplanations,
};

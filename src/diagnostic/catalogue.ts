import { attachWords } from './catalogue/attach.js';
import { documentWords } from './catalogue/document.js';
import { pathWords } from './catalogue/paths.js';
import { planWords } from './catalogue/plan.js';
import { secretWords } from './catalogue/secrets.js';
import { valueWords } from './catalogue/values.js';
import type { Catalogue } from './words.js';

/** Every code has its words, or this does not compile. */
export const catalogue: Catalogue = {
  ...documentWords,
  ...valueWords,
  ...secretWords,
  ...pathWords,
  ...attachWords,
  ...planWords,
};

/**
 * What the preview takes of the library beside its public names. Nothing here is promised to anyone: each version of
 * `lakeplan-preview` fits exactly one of `lakeplan`.
 */
export { accessesOf } from './backend/backend.js';
export { backends, samples } from './backend/index.js';
export type { Sample } from './backend/sample.js';
export type { SecretKind } from './backend/secret/kind.js';
export { compileEach } from './compile/each.js';
export { findLakes, type LakeSource } from './compile/document.js';
export { holdsVariables } from './fields/expand.js';
export { kindOf, type Field, type Kind } from './fields/field.js';
export { isHarmless } from './toml/harmless.js';
export { extensionKeys } from './compile/lake/extensions.js';
export { lakeKeys } from './compile/lake/keys.js';
export { spellings } from './fields/lake-tables.js';
export type { Schema } from './fields/table.js';
export { credential, isTable, list, text, type Table } from './fields/values.js';
export { expand, soleVariable, variablesIn, withoutUnusedDefaults } from './fields/variables.js';
export { describe } from './diagnostic/describe.js';
export { compareText, createReport } from './diagnostic/diagnostic.js';
export { child, keysOf } from './diagnostic/pointer.js';
export { printable } from './diagnostic/printable.js';
export { shownPointer } from './diagnostic/render.js';
export { code } from './diagnostic/words.js';
export { sidesOf } from './diff/render/parts.js';
export { byEffect, headOf as headOfNode, summaryOf } from './diff/render/summary.js';
export { headOf as headOfScript, kindOf as kindOfSecret } from './emit/head.js';
export { attachOptionName } from './engine/attach-options.js';
export { withoutEnd } from './engine/paths.js';
export { PathTree, stretchOf, widest } from './engine/prefixes.js';
export { providers, secretParameterName } from './engine/secret-parameters.js';
export {
  defaultTarget,
  defaultVersion,
  isAtLeast,
  knownTargets,
  knownVersions,
  resolveTarget,
  type Version,
} from './engine/versions.js';
export { planLake } from './compile/lake/lake.js';
export { optionFields } from './fields/option-rows.js';
export { knownOptions } from './compile/lake/options.js';
export { locate, startOfDocument } from './toml/locate.js';
export { withPositions } from './toml/positions.js';

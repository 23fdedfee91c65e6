export { compile } from './compile/compile.js';
export type { Compiled, CompileOptions, CompileResult, NotCompiled } from './compile/result.js';
export {
  emit,
  type BoundOptions,
  type BoundStatement,
  type Emitted,
  type EmitOptions,
  type ExtensionOptions,
  type GetenvOptions,
  type InlineOptions,
  type NotEmitted,
  type Statement,
  type ValuelessOptions,
} from './emit/emit.js';
export type { CredentialMode } from './emit/credential.js';
export type { ExtensionMode } from './emit/extension.js';
export { emitTeardown, type TeardownOptions } from './emit/teardown.js';
export { emitVerify, type Verification } from './emit/verify/verify.js';
export { toScript } from './emit/script.js';
export { parsePlan, type ParsePlanResult } from './plan-file/parse.js';
export { describeChange } from './diff/describe.js';
export { diff, type DiffOptions } from './diff/diff.js';
export { renderDiff, type RenderDiffOptions } from './diff/render.js';
export type { Change, ChangedNode } from './diff/change.js';
export type { ChangeCode, Effect } from './diff/codes.js';
export type { Explanation } from './diff/messages/message.js';
export { requirements, type RequiredSecret, type Requirements } from './plan/requirements.js';
export { renderDiagnostic, type RenderOptions } from './diagnostic/render.js';
export type { Code, DiagnosticFacts, Severity } from './diagnostic/codes.js';
export type {
  ChoiceFacts,
  CredentialForm,
  Elsewhere,
  GuessedKeyFacts,
  KeyFacts,
  LeaveProblem,
  None as NoFacts,
  OverrideUse,
  OwnKeys,
  PlanProblem,
  Sharing,
  UnavailableFacts,
  UnmatchedFacts,
  Unused,
  ValueType,
  VariableForm,
} from './diagnostic/facts.js';
export type { Diagnostic, Excerpt, Position, Range, Related } from './diagnostic/diagnostic.js';
export type { Environment } from './fields/variables.js';
export type { Credentials } from './plan/credentials.js';
export type {
  AttachNode,
  ComposedCredential,
  CreatedSecret,
  CredentialMap,
  CredentialName,
  DuckLakeAttach,
  ExtensionNode,
  MetadataLocation,
  MotherDuckAttach,
  OptionValue,
  Origin,
  ParameterValue,
  Plan,
  PlanNode,
  ReferencedSecret,
  SecretNode,
  SecretStorage,
} from './plan/nodes.js';

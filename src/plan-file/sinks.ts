import { checkValue } from '../fields/read-value.js';
import { anyText, encodable, text } from '../fields/values.js';
import type {
  AttachNode,
  CreatedSecret,
  DuckLakeAttach,
  PlanNode,
  SecretNode,
} from '../plan/nodes.js';
import { knownTargets, resolveTarget } from '../engine/versions.js';
import * as attach from './attach-sinks.js';
import type { Place } from './place.js';
import * as secret from './secret-sinks.js';
import type { PlanText } from './texts.js';

/** What the engine makes of a text. */
type Reaches =
  /** Nothing: people and `diff` read it. */
  | 'nothing'
  /** A word of SQL, which stands bare. */
  | 'bare word'
  | 'identifier'
  | 'string'
  /** A string or an identifier in ATTACH or CREATE DATABASE, which DuckLake puts into SQL of its own. */
  | 'ATTACH';

interface Sink<Value, Node extends PlanNode | undefined> {
  readonly reaches: Reaches;
  /** Reports what speaks against the value there. */
  readonly guard: (value: Value, place: Place<Node>) => void;
}

/** A sink for any value at any node. */
export type AnySink = Sink<unknown, PlanNode | undefined>;

/** The values of a record may be of any type. */
type ValueAt<P extends PlanText> = P extends `${string}.${'parameters' | 'options'}.*`
  ? unknown
  : string;

type NodeAt<P extends PlanText> = P extends 'secret.type'
  ? SecretNode
  : P extends `secret.${'provider' | 'parameters' | 'scope'}${string}`
    ? CreatedSecret
    : P extends `attach.${'metadata' | 'connection'}${string}`
      ? DuckLakeAttach
      : P extends `attach.${string}`
        ? AttachNode
        : PlanNode | undefined;

/** A guard that asks no more than what the value must be. */
function must(field: Parameters<typeof checkValue>[0]) {
  return (value: unknown, { pointer, report }: Place) => checkValue(field, value, pointer, report);
}

function checkTarget(value: string, { pointer, report }: Place): void {
  if (resolveTarget(value) === undefined)
    report.add('unknown-target', pointer, { known: knownTargets });
}

/**
 * Every text that a plan can hold: where it ends, and what is asked of it there. The functions are those that `compile`
 * asks, or they look for what the text refers to.
 */
export const sinks: { readonly [P in PlanText]: Sink<ValueAt<P>, NodeAt<P>> } = {
  'plan.target': { reaches: 'nothing', guard: checkTarget },
  'plan.use': { reaches: 'identifier', guard: attach.checkUse },

  'extension.name': { reaches: 'identifier', guard: must(text) },
  'extension.repository': { reaches: 'string', guard: must(text) },
  'extension.origin[]': { reaches: 'nothing', guard: must(encodable) },

  'secret.name': { reaches: 'identifier', guard: secret.checkSecretName },
  'secret.type': { reaches: 'bare word', guard: secret.checkSecretType },
  'secret.provider': { reaches: 'bare word', guard: secret.checkProvider },
  'secret.parameters{}': { reaches: 'bare word', guard: secret.checkParameterName },
  'secret.parameters.*': { reaches: 'string', guard: secret.checkParameter },
  'secret.parameters.*.credential': { reaches: 'string', guard: secret.checkCredential },
  'secret.parameters.*.env': { reaches: 'string', guard: secret.checkVariable },
  'secret.parameters.*.parts[]': { reaches: 'string', guard: must(anyText) },
  'secret.parameters.*.parts[].credential': { reaches: 'string', guard: secret.checkCredential },
  'secret.parameters.*.parts[].env': { reaches: 'string', guard: secret.checkVariable },
  'secret.parameters.*.map{}': { reaches: 'string', guard: secret.checkMapKey },
  'secret.parameters.*.map.*.credential': { reaches: 'string', guard: secret.checkCredential },
  'secret.parameters.*.map.*.env': { reaches: 'string', guard: secret.checkVariable },
  'secret.scope[]': { reaches: 'string', guard: secret.checkScope },
  'secret.origin[]': { reaches: 'nothing', guard: must(encodable) },

  'attach.lake': { reaches: 'nothing', guard: must(encodable) },
  'attach.alias': { reaches: 'ATTACH', guard: attach.checkAlias },
  'attach.metadata.type': { reaches: 'bare word', guard: attach.checkCatalogType },
  'attach.metadata.path': { reaches: 'ATTACH', guard: attach.checkCatalogPath },
  'attach.metadata.secret': { reaches: 'ATTACH', guard: attach.checkCatalogSecret },
  'attach.metadata.scopedSecret': { reaches: 'nothing', guard: attach.checkScopedSecret },
  'attach.connection{}': { reaches: 'bare word', guard: attach.checkWordName },
  'attach.connection.*': { reaches: 'ATTACH', guard: attach.checkWord },
  'attach.dataPath': { reaches: 'ATTACH', guard: attach.checkDataPath },
  'attach.options{}': { reaches: 'bare word', guard: attach.checkOptionName },
  'attach.options.*': { reaches: 'ATTACH', guard: attach.checkOption },
  'attach.origin[]': { reaches: 'nothing', guard: must(encodable) },
};

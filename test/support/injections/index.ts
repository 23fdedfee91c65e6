import { configurationWith, type Variant } from './injection.js';
import { inNames } from './names.js';
import { inOptions } from './options.js';
import { inPlanFiles } from './plan-files.js';

const inConfigurations = { ...inOptions, ...inNames };

export type InjectionName = keyof typeof inConfigurations | keyof typeof inPlanFiles;

/** Texts with which DuckLake or SQLite would run SQL that somebody wrote into a configuration or a plan file. */
export interface Injection extends Variant {
  readonly name: InjectionName;
  /** The document that says it; undefined where only a plan file can: every one of them can stand there. */
  readonly configuration: object | undefined;
}

export const injections: readonly Injection[] = [
  ...named(inConfigurations).map((variant) => ({
    ...variant,
    configuration: configurationWith(variant.catalog, variant.hostile),
  })),
  ...named(inPlanFiles).map((variant) => ({ ...variant, configuration: undefined })),
];

function named<Name extends string>(variants: Readonly<Record<Name, Variant>>) {
  return (Object.keys(variants) as Name[]).map((name): Variant & { readonly name: Name } => ({
    ...variants[name],
    name,
  }));
}

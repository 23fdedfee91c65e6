import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readInput } from '../../src/cli/document.js';
import { compile, type CompileOptions, type CompileResult } from '../../src/index.js';
import { testHost } from '../cli/host.js';
import { compileToml, parseToml } from '../../src/toml.js';

export const goldenRoot = fileURLToPath(new URL('../../golden', import.meta.url));

/** What `options.json` may say; `emit` is the way to emit credentials, `leaveTo` asks for a teardown. */
interface CaseOptions extends CompileOptions {
  readonly emit?: 'inline' | 'getenv' | 'bound';
  readonly leaveTo?: string;
}

const optionKeys = new Set(['env', 'target', 'lakes', 'use', 'emit', 'leaveTo']);

/** The options of a case; a misspelt key would silently test something else. */
export function readOptions(folder: string): CaseOptions {
  const file = join(folder, 'options.json');
  if (!existsSync(file)) return {};
  const options: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of Object.keys(options ?? {})) {
    if (!optionKeys.has(key)) throw new Error(`${file}: there is no option ${key}`);
  }
  return options as CaseOptions;
}

/** A configuration, as it was parsed, and what became of it. */
interface CompiledCase {
  readonly source: string;
  readonly document: unknown;
  readonly result: CompileResult;
}

export async function compileCase(folder: string): Promise<CompiledCase> {
  const options = readOptions(folder);
  const source = sourceOf(folder);
  if (source === 'config.toml') {
    const text = readFileSync(join(folder, source), 'utf8');
    const parsed = parseToml(text);
    const document = parsed.ok ? parsed.document : undefined;
    return { source, document, result: compileToml(text, options) };
  }
  if (source === 'document.mjs') {
    const document = await load(folder, source);
    return { source, document, result: compile(document, options) };
  }
  const input = readInput(join(folder, source), host);
  if ('exitCode' in input) throw new Error(`${folder} cannot be read`);
  const { parsed } = input;
  if (!parsed.ok) return { source, document: undefined, result: parsed };
  return { source, document: parsed.document, result: compile(parsed.document, options) };
}

const host = { ...testHost('', {}), readText: (path: string) => readFileSync(path, 'utf8') };

/** The file a case begins with. `document.mjs` is for what no text can say. */
export function sourceOf(folder: string): string {
  const sources = ['config.toml', 'config.json', 'document.mjs', 'plan.json'];
  const source = sources.find((name) => existsSync(join(folder, name)));
  if (source === undefined) throw new Error(`${folder} has none of ${sources.join(', ')}`);
  return source;
}

export function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

async function load(folder: string, file: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(join(folder, file)).href);
  return (module as { readonly document: unknown }).document;
}

/** The folders in a folder of goldens; a file among them belongs to no case. */
export function foldersIn(...path: readonly string[]): readonly string[] {
  const entries = readdirSync(join(goldenRoot, ...path), { withFileTypes: true });
  const file = entries.find((entry) => !entry.isDirectory());
  if (file !== undefined) throw new Error(`${join(...path, file.name)} belongs to no case`);
  return entries.map(({ name }) => name).sort();
}

/** The files in a case's folder that do not belong to the case. One that is missing fails where it is compared. */
export function strays(folder: string, files: readonly string[]): readonly string[] {
  return readdirSync(folder).filter((name) => !files.includes(name));
}

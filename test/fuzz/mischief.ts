import { plantAtKnownKey } from './known-keys.js';
import { sensitiveKeys, type Node } from './backends.js';
import { hiddenText, hiddenValue, type Sources } from './values.js';

type Mischief = (sources: Sources, nodes: readonly Node[]) => void;

const unknownKeys = [
  ['passwd', 'pwd', 'token', 'Password ', 'secret_key', 'pass-word', 'api_key', 'motherduck_token'],
  ['secretParameters', 'zzz', 'a/b~c', 'clé', '', 'con nection', 'hasOwnProperty', 'aliass'],
].flat();

const misplacedOptions = ['data_path', 'metadata_parameters', 'metadata_path', 'meta_secret'];

const unknownKey: Mischief = (sources, nodes) => {
  const { role, table } = sources.random.pick(nodes);
  table[sources.random.pick(unknownKeys)] = hiddenValue(sources, `an unknown key of ${role}`);
};

/** Where it is not known, or spelled so that it is not. */
const misplacedCredential: Mischief = (sources, nodes) => {
  const { random } = sources;
  const { role, table } = random.pick(nodes);
  const name = random.pick(sensitiveKeys);
  const key = random.chance(0.3) ? name.toUpperCase() : name;
  // The one key that is a credential in a secret and a file's name in a catalog.
  if (name === 'uri' && role === 'catalog') return;
  table[key] = hiddenValue(sources, `${key} in ${role}`);
};

/** Keys that are known, but in another table. */
const strayKeys: Readonly<Record<Node['role'], readonly string[]>> = {
  lake: ['uri', 'host', 'user', 'database', 'bucket', 'region', 'path', 'type', 'secret_name'],
  catalog: ['bucket', 'prefix', 'scope', 'data_path', 'alias', 'name', 'path'],
  storage: ['alias', 'host', 'user', 'compute', 'database', 'name', 'uri'],
  parameters: ['alias', 'path', 'bucket', 'data_path', 'secret_name', 'type'],
  options: ['alias', 'uri', 'host', 'path', 'secret_name', 'region'],
  extension: ['uri', 'host', 'type', 'alias', 'path'],
};

const strayKey: Mischief = (sources, nodes) => {
  const { role, table } = sources.random.pick(nodes);
  const key = sources.random.pick(strayKeys[role]);
  table[key] = hiddenValue(sources, `${key} in ${role}`);
};

const misplacedOption: Mischief = (sources, nodes) => {
  const { role, table } = sources.random.pick(nodes);
  if (role !== 'options') return;
  table[sources.random.pick(misplacedOptions)] = hiddenValue(sources, 'a misplaced option');
};

const longKey: Mischief = (sources, nodes) => {
  const { role, table } = sources.random.pick(nodes);
  table[sources.markers.longKey()] = hiddenValue(sources, `a long unknown key of ${role}`);
};

const userinfo: Mischief = ({ random, markers }, nodes) => {
  const { role, table } = random.pick(nodes);
  const known = Object.keys(table).filter((key) => typeof table[key] === 'string');
  if (known.length === 0) return;
  const scheme = random.pick(['https', 's3', 'postgres', 'ducklake:postgres', 'x', '']);
  const user = markers.hidden(`a user in ${role}`);
  const password = markers.hidden(`userinfo in ${role}`);
  const host = random.pick(['host', 'host/path', 'h:1/', '', 'h'.repeat(90)]);
  table[random.pick(known)] = `${scheme}://${user}:${password}@${host}`;
};

const wrongShape: Mischief = (sources, nodes) => {
  const { role, table } = sources.random.pick(nodes);
  const known = Object.keys(table);
  if (known.length === 0) return;
  const key = sources.random.pick(known);
  const inner = { [sources.random.pick(unknownKeys)]: hiddenValue(sources, `in ${role}`) };
  table[key] = sources.random.chance(0.5) ? inner : [inner];
};

/** The keys of tables. */
const tableKeys: Readonly<Record<Node['role'], readonly string[]>> = {
  lake: [
    'catalog',
    'storage',
    'metadata_backend',
    'storage_backend',
    'attach_options',
    'extensions',
  ],
  catalog: ['secret_parameters'],
  storage: ['secret_parameters'],
  parameters: ['extra_http_headers'],
  options: ['metadata_parameters'],
  extension: ['token'],
};

const wrongTable: Mischief = (sources, nodes) => {
  const { role, table } = sources.random.pick(nodes);
  const key = sources.random.pick(tableKeys[role]);
  table[key] = hiddenText(sources, `${key} as a text`);
};

const sameSecret: Mischief = ({ markers }, nodes) => {
  const name = markers.shown();
  for (const { role, table } of nodes) {
    if (role === 'catalog' || role === 'storage') table['secret_name'] = name;
  }
};

const variables: Mischief = (sources, nodes) => {
  const { random } = sources;
  const { role, table } = random.pick(nodes);
  if (role === 'catalog' || role === 'storage') table['secret'] = hiddenText(sources, 'a variable');
  else sources.env['UNUSED'] = hiddenText({ ...sources, env: {} }, 'an unused variable');
};

const everyMischief: readonly Mischief[] = [
  [
    unknownKey,
    unknownKey,
    misplacedCredential,
    misplacedCredential,
    misplacedOption,
    longKey,
    strayKey,
  ],
  [plantAtKnownKey, plantAtKnownKey, plantAtKnownKey],
  [userinfo, wrongShape, wrongTable, sameSecret, variables],
].flat();

/** Puts mistakes into the tables of the lakes. */
export function makeMischief(sources: Sources, nodes: readonly Node[]): void {
  const count = sources.random.pick([0, 1, 1, 2, 3, 6]);
  for (let made = 0; made < count; made++) sources.random.pick(everyMischief)(sources, nodes);
}

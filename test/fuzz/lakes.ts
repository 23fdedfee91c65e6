import { hiddenText, type Sources, type Table, type Tree } from './values.js';

/** A table of a document, by which keys are known there. */
export interface Node {
  readonly role: 'lake' | 'catalog' | 'storage' | 'parameters' | 'options' | 'extension';
  readonly table: Table;
}

/** Keys whose values are credentials, wherever they are known. */
export const sensitiveKeys = [
  ['password', 'uri', 'options', 'sslpassword', 'scram_client_key', 'scram_server_key'],
  ['oauth_client_secret', 'key_id', 'secret', 'session_token', 'http_proxy_password'],
  ['external_id', 'bearer_token'],
].flat();

type Fill = (sources: Sources, nodes: Node[]) => Table;

/** A lake that is valid but for what its markers break, and all its tables. */
export function createLake(sources: Sources, nodes: Node[]): Table {
  const { random, markers } = sources;
  const lake: Table = {};
  nodes.push({ role: 'lake', table: lake });
  if (random.chance(0.5)) lake['alias'] = markers.shown();
  const [metadata, storage] = [random.pick(catalogs), random.pick(storages)];
  lake[random.pick(['catalog', 'metadata_backend'])] = metadata(sources, nodes);
  if (random.chance(0.95)) {
    lake[random.pick(['storage', 'storage_backend'])] = storage(sources, nodes);
  }
  if (random.chance(0.4)) lake['attach_options'] = options(sources, nodes);
  if (random.chance(0.3)) lake['extensions'] = extensions(sources, nodes);
  if (random.chance(0.1)) lake['data_inlining_row_limit'] = random.int(100);
  return lake;
}

const fileCatalog: Fill = ({ random, markers }, nodes) => {
  const type = random.pick(['duckdb', 'sqlite']);
  return addNode(nodes, 'catalog', { type, uri: `/meta/${markers.shown()}.db` });
};

const postgres: Fill = (sources, nodes) => {
  const { random, markers } = sources;
  const table: Table = { type: 'postgres' };
  if (random.chance(0.5)) table['secret_name'] = markers.shown();
  if (random.chance(0.8)) {
    Object.assign(table, {
      host: `${markers.shown()}.example.com`,
      database: markers.shown(),
      user: markers.shown(),
    });
    if (random.chance(0.9)) table['password'] = credential(sources, 'password');
  }
  if (random.chance(0.5)) {
    const parameters = addNode(nodes, 'parameters', { sslmode: 'require' });
    const key = random.pick(['options', 'sslpassword', 'oauth_client_secret', 'scram_client_key']);
    parameters[key] = credential(sources, `${key} in secret_parameters`);
    if (random.chance(0.2)) parameters['uri'] = credential(sources, 'uri in secret_parameters');
    table['secret_parameters'] = parameters;
  }
  return addNode(nodes, 'catalog', table);
};

const motherduck: Fill = ({ random, markers }, nodes) => {
  const table: Table = { type: 'motherduck', database: markers.shown() };
  if (random.chance(0.5)) table['region'] = markers.shown();
  if (random.chance(0.3)) table['compute'] = 'local';
  return addNode(nodes, 'catalog', table);
};

const catalogs = [fileCatalog, postgres, postgres, motherduck];

const local: Fill = ({ random, markers }, nodes) => {
  const path = `${random.pick(['/data/', '', './', '/a//b/'])}${markers.shown()}`;
  return addNode(nodes, 'storage', { type: 'local', path });
};

const objectStore: Fill = (sources, nodes) => {
  const { random, markers } = sources;
  const type = random.pick(['s3', 's3', 'r2', 'gcs']);
  const table: Table = { type, bucket: markers.shown(), prefix: markers.shown() };
  if (random.chance(0.6)) table['secret_name'] = markers.shown();
  if (random.chance(0.6)) table['region'] = markers.shown();
  if (random.chance(0.4)) table['endpoint'] = `${markers.shown()}.example.com:9000`;
  if (type === 'r2' && random.chance(0.5)) table['account_id'] = markers.shown();
  if (random.chance(0.8)) {
    table['key_id'] = credential(sources, 'key_id');
    table['secret'] = credential(sources, 'secret');
  }
  if (random.chance(0.5)) table['secret_parameters'] = storeParameters(sources, nodes, type);
  return addNode(nodes, 'storage', table);
};

const placeOf = (key: string) => `${key} in secret_parameters`;

function storeParameters(sources: Sources, nodes: Node[], type: string): Table {
  const { random, markers } = sources;
  const parameters = addNode(nodes, 'parameters', {});
  if (random.chance(0.3)) {
    parameters['provider'] = 'credential_chain';
    parameters['external_id'] = credential(sources, placeOf('external_id'));
    if (random.chance(0.5)) parameters['assume_role_arn'] = markers.shown();
  } else {
    const key = random.pick(['session_token', 'http_proxy_password']);
    parameters[key] = credential(sources, placeOf(key));
    if (type === 'gcs') parameters['bearer_token'] = credential(sources, placeOf('bearer_token'));
  }
  if (random.chance(0.1)) {
    const proxy = markers.hidden('userinfo in http_proxy');
    parameters['http_proxy'] = `${random.pick(['http://', ''])}user:${proxy}@proxy:8080`;
  }
  if (random.chance(0.3)) {
    parameters['extra_http_headers'] = {
      Authorization: credential(sources, 'a value of a map'),
      'x-team': hiddenText(sources, 'a value of a map'),
    };
  }
  return parameters;
}

const storages = [local, objectStore, objectStore, objectStore];

function options({ random, markers }: Sources, nodes: Node[]): Table {
  const table: Table = {};
  if (random.chance(0.3)) table['override_data_path'] = true;
  if (random.chance(0.3)) table['encrypted'] = random.chance(0.5);
  if (random.chance(0.3)) table['metadata_schema'] = markers.shown();
  if (random.chance(0.2)) table['snapshot_time'] = '2024-05-06';
  return addNode(nodes, 'options', table);
}

function extensions({ markers }: Sources, nodes: Node[]): readonly Tree[] {
  const table = { name: markers.shown(), repository: markers.shown() };
  return ['spatial', markers.shown(), addNode(nodes, 'extension', table)];
}

function addNode(nodes: Node[], role: Node['role'], table: Table): Table {
  nodes.push({ role, table });
  return table;
}

/** A credential as it should be, mostly: a variable, or plain text. */
function credential(sources: Sources, place: string): string {
  const { random, markers, env } = sources;
  if (random.chance(0.3)) return markers.hidden(place);
  if (random.chance(0.4)) return hiddenText(sources, place);
  const name = `SECRET_${Object.keys(env).length}`;
  if (random.chance(0.9)) env[name] = markers.hidden(`${place}, by its variable`);
  return `\${${name}}`;
}

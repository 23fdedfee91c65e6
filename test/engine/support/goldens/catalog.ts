import { changed, isTable, put, textOf, type Env, type Table } from './texts.js';
import { postgresServer as server, type World } from './world.js';

/** What a server without TLS takes in place of what needs it. */
const withoutTls: Readonly<Record<string, string>> = {
  sslmode: 'prefer',
  channel_binding: 'prefer',
  sslcertmode: 'allow',
  requiressl: '0',
};

/** A catalog's table with its file, or its server, bound to the world. */
export function bindCatalog(table: Table, world: World, env: Env): Table {
  const port = table['port'] ?? 'default port';
  const to = (text: string | number) => (value: unknown) => put(value, text, env);
  const toDatabase = (value: unknown) =>
    put(value, world.database(`${textOf(value, env)} ${textOf(port, env)}`.slice(0, 54)), env);
  const connection = {
    host: to(server.host),
    hostname: to(server.host),
    hostaddr: to(server.host),
    port: to(server.port),
    database: toDatabase,
    dbname: toDatabase,
    user: to(server.user),
    username: to(server.user),
    password: to(server.password),
  };
  const tls = Object.entries(withoutTls).map(([key, value]) => [key, to(value)] as const);
  const others = {
    uri: (value: unknown) => put(value, uriOf(world.database('uri')), env),
    options: to('-c statement_timeout=60s'),
    passfile: (value: unknown) => put(value, world.file('pgpass', passwordLine()), env),
  };
  // Where no port is said, the default one is written.
  const said = isConnection(table) && !('port' in table) ? { ...table, port: server.port } : table;
  return changed(said, {
    ...connection,
    uri: (value) => bindFile(value, world),
    secret_parameters: (value) =>
      isTable(value)
        ? changed(value, { ...connection, ...Object.fromEntries(tls), ...others })
        : value,
  });
}

/** Whether the table says where the server is; one that only names a secret does not. */
function isConnection(table: Table): boolean {
  const parameters = table['secret_parameters'];
  const keys = [...Object.keys(table), ...(isTable(parameters) ? Object.keys(parameters) : [])];
  return keys.some((key) => /^(host|hostname|passfile)$/i.test(key) && table[key] !== null);
}

/** An absolute path in the world; any other is as it is, for the world is the working directory. */
export function bindFile(value: unknown, { root }: World): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(
    /^(?:sqlite:|duckdb:)?(?:file:(?:\/\/)?)?(?=\/)/i,
    (prefix) => `${prefix}${root}`,
  );
}

function uriOf(database: string): string {
  const uri = new URL(server.url);
  uri.pathname = encodeURIComponent(database);
  return uri.href;
}

function passwordLine(): string {
  const password = server.password.replaceAll(/[\\:]/g, String.raw`\$&`);
  return `*:*:*:*:${password}\n`;
}

import * as fc from 'fast-check';
import { compiled } from './compiled.js';

const keys = { region: 'eu-central-1', key_id: '${ID}', secret: '${KEY}' };
const web = { type: 'http', bearer_token: '${TOKEN}', headers: { 'X-Team': '${TEAM}' } };
const file = { type: 'duckdb', uri: 'https://e.com/l.ducklake' };
const object = { type: 'sqlite', uri: 's3://b/l.ducklake' };
const bucket = { type: 's3', bucket: 'b', prefix: 'data' };

/** Lakes that are there: at URLs, and with a data path that only their catalog knows. */
const remoteLakes = {
  public: { catalog: file },
  web: {
    catalog: { ...file, credentials: web },
    storage: { type: 'https', data_path: 'https://e.com/data/' },
  },
  bucket: { catalog: object, storage: { ...bucket, ...keys } },
  apart: {
    catalog: { ...object, credentials: { type: 's3', ...keys } },
    storage: { ...bucket, secret_name: 'named' },
  },
  unsaid: {
    catalog: { type: 'duckdb', uri: '/l.ducklake' },
    storage: { type: 's3', ...keys, scope: 's3://b/' },
    attach_options: { read_only: true },
  },
  local: {
    catalog: { type: 'sqlite', uri: '/l.sqlite' },
    attach_options: { create_if_not_exists: false },
  },
} as const;

/** The plan of one of them. */
export const remotePlans = fc
  .constantFrom(...Object.values(remoteLakes))
  .map((lake) => compiled({ document: { lakes: { lake } }, options: { env: {} } }).plan);

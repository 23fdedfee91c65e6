import { allOf, code, meant, oneOf } from '../words.js';
import type { Messages } from './message.js';

/** What else the name in an endpoint may be. */
const bucketElsewhere = {
  host: ', unless it is the name of the server too',
  path: ', unless the store itself is at a path of this name',
  'path-of-r2': '',
};

const placeWords = { data: 'data path', catalog: 'catalog' };

export const secretMessages = {
  'missing-secret-name': {
    message: ({ reason }) =>
      reason === 'reference'
        ? 'there are neither credentials to create a secret from nor the name of one that exists'
        : 'a secret that is kept in MotherDuck needs a name: names are account-wide there',
    help: ({ reason, canBePublic }) =>
      reason === 'reference'
        ? `add ${code('secret_name')} to use a secret that exists${canBePublic ? `, keys to create one, or ${code('anonymous = true')} for a public bucket` : ''}`
        : `add ${code('secret_name')}`,
  },
  'partial-credentials': {
    message: ({ missing }) =>
      `this secret cannot work: ${allOf(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`,
    help: ({ missing }) =>
      `add ${allOf(missing)}, or give only ${code('secret_name')} to use a secret that exists`,
  },
  'missing-region': {
    message: ({ assumed }) =>
      assumed
        ? 'no region: `us-east-1` is written, which some stores refuse'
        : 'no region: DuckDB uses AWS_REGION of the machine that runs the SQL',
    help: ({ assumed }) =>
      assumed
        ? `add ${code('region')}, as the documents of the store name it`
        : `add ${code('region')}, or ${code('endpoint')} for another S3 service`,
  },
  'missing-url-style': {
    message: () =>
      'no URL style: DuckDB looks for the bucket at a host of its own, as in `bucket.localhost`',
    help: () =>
      `add ${code('url_style = "path"')}; if the store has a host for each bucket, ${code('url_style = "vhost"')}`,
  },
  'bucket-in-endpoint': {
    message: ({ part }) =>
      part === 'host'
        ? 'the host begins with the bucket, which is then named twice'
        : 'the path of the endpoint ends with the bucket, which is then named twice',
    help: ({ part }) => `take the bucket out of the endpoint${bucketElsewhere[part]}`,
  },
  'keys-from-environment': {
    message: () =>
      'no keys: DuckDB signs with those of the environment, such as AWS_ACCESS_KEY_ID, if there are any',
    help: () =>
      `for a public bucket write ${code('anonymous = true')}, else ${allOf(['key_id', 'secret'])}`,
  },
  'unsupported-anonymous': {
    message: () => 'the documents of MotherDuck describe no secret without keys',
    help: () =>
      `give ${allOf(['key_id', 'secret'])}, or let this DuckDB compute: ${code('compute = "local"')}`,
  },
  'unknown-provider': {
    message: () => 'this type of secret has no such provider',
    help: ({ suggestion, known }) => meant(suggestion, `write ${oneOf(known)}`),
  },
  'unknown-service': {
    message: () => 'no service of this name is known',
    help: ({ suggestion, known }) =>
      meant(suggestion, `write ${code('endpoint')} instead, or one of ${allOf(known)}`),
  },
  'incomplete-service': {
    message: ({ lacks }) =>
      lacks === 'region'
        ? 'this service has an endpoint for each region, and no region is given'
        : lacks === 'account'
          ? 'this service has an endpoint for each account, which its name does not say'
          : 'the service has no regions of this form',
    help: ({ lacks, form }) =>
      lacks === 'region'
        ? `add ${code('region')}: the endpoint is ${code(form)}`
        : lacks === 'account'
          ? `write ${code('endpoint')} instead: ${code(form)}`
          : `write the region as it stands in the endpoint, which is ${code(form)}`,
  },
  'unsupported-url-style': {
    message: ({ style }) => `the store at this endpoint takes only the style ${code(style)}`,
    help: ({ style }) =>
      `write ${code(`url_style = "${style}"`)}, or remove the key: it is written then`,
  },
  'unlikely-region': {
    message: () => 'no region of AWS has a name of this form',
    help: () =>
      `write it like ${code('eu-central-1')}; for another S3 service add ${code('endpoint')} or ${code('service')}`,
  },
  'unlikely-bucket': {
    message: () => 'no bucket of this store can have this name',
    help: () =>
      `copy it from the store; most take 3 to 63 lower-case letters, digits and ${code('-')}`,
  },
  'unused-secret-parameters': {
    message: () =>
      'these parameters would be lost: the secret is only referred to, and never written',
    help: () => 'remove them, or give credentials so that the secret is created',
  },
  'unknown-secret-parameter': {
    message: ({ key }) => `${code(key)} is not a parameter of this type of secret`,
    help: ({ suggestion, place }) =>
      place === undefined ? meant(suggestion, 'remove it') : `write it in ${code(place)}`,
  },
  'unavailable-secret-parameter': {
    message: ({ key, since, form }) =>
      form === undefined
        ? `${code(key)} exists only from DuckDB ${since} on`
        : `before DuckDB ${since}, ${code(key)} stands in ATTACH, where it can be read`,
    help: ({ since, form, instead }) =>
      form === undefined
        ? `set the target to ${since} or later, or ${instead === undefined ? 'leave it out' : `give ${allOf(instead)}`}`
        : `write settings of PostgreSQL's own as ${code(form)}, or set the target to ${since} or later`,
  },
  'unsupported-secret-parameter': {
    message: ({ key, provider }) => `the provider ${code(provider)} does not take ${code(key)}`,
    help: () => 'remove it, or change the provider',
  },
  'refresh-without-chain': {
    message: () =>
      'without a credential chain this refreshes nothing, and DuckDB then lists the keys in clear',
    help: () => `remove it, or set ${code('provider = "credential_chain"')}`,
  },
  'invalid-account-id': {
    message: () => 'this is not an account id: it becomes part of a host name',
    help: () => 'copy it from the Cloudflare dashboard: letters, digits and `-`',
  },
  'invalid-endpoint': {
    message: () => 'this is not an endpoint',
    help: () =>
      `write ${code('host')} or ${code('host:port')}, with or without ${code('https://')}, and with the path that the store is at`,
  },
  'invalid-proxy': {
    message: ({ userinfo }) =>
      userinfo
        ? 'DuckDB takes no user and password here, and shows them in its error'
        : 'DuckDB cannot use this as a proxy',
    help: ({ userinfo }) =>
      userinfo
        ? `write ${code('host:port')}, and put the rest in ${allOf(['http_proxy_username', 'http_proxy_password'])}`
        : `write ${code('host:port')}, with ${code('http://')} or without; no other scheme, no path, no IPv6 address`,
  },
  'missing-scope': {
    message: () =>
      'nothing says what this secret is for: where the data lies, the catalog alone knows',
    help: () =>
      `add ${code('scope')} with the places of the data, such as ${code('["s3://BUCKET/PREFIX/"]')}`,
  },
  'wrong-scope-scheme': {
    message: () =>
      'the scope has another scheme than what the secret is for, so it would not be used',
    help: ({ expected }) => `begin the scope with ${oneOf(expected)}`,
  },
  'scope-not-covering': {
    message: ({ holds }) =>
      `the scope does not cover the ${placeWords[holds]}, so the secret would not be used for it`,
    help: ({ holds }) =>
      holds === 'data'
        ? 'remove the scope, or make it a prefix of the data path'
        : 'make the scope a list with the URL of the catalog in it, or give the catalog `credentials` of its own',
  },
  'wide-scope': {
    message: ({ sends }) =>
      sends
        ? 'with this scope the token goes to every host that a catalog names'
        : 'whoever publishes the catalog chooses what is opened, and this secret opens every bucket',
    help: () => 'name the places that the secret is for',
  },
  'conflicting-secrets': {
    message: () =>
      'two secrets have this name and are not the same; upper and lower case do not matter',
    help: () =>
      `give them different names with ${code('secret_name')}; those of two lakes can also be compiled one at a time (${code('--lake NAME')})`,
  },
  'ambiguous-credential-name': {
    message: () => 'a credential of this secret has the same name as one of another secret',
    help: () => `rename the secret with ${code('secret_name')}`,
  },
  'scope-capture': {
    message: () =>
      "another lake's secret covers this place at least as closely as its own, and DuckDB may use that one's keys",
    help: ({ narrower }) =>
      narrower
        ? `give the other secret a narrower ${code('scope')}, or compile one lake at a time (${code('--lake NAME')})`
        : `compile one lake at a time (${code('--lake NAME')}), or put the two under different names: an endpoint does not tell scopes apart`,
  },
} satisfies Partial<Messages>;

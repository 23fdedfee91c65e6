import { mistake, openingPaths, written, type Edit, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with a catalog at a URL, the secret that opens it aside. */
export function remoteMistakes(lake: Lake, kind: string): readonly Mistake[] {
  const { metadata, storage, model } = lake;
  const { metadata: description, remote, storage: beside } = model.facts;
  if (remote === undefined || description.type !== kind) return [];
  const { url, access, opening } = remote;
  const uri = [...metadata.path, 'uri'];
  const credentials = [...metadata.path, 'credentials'];
  const type = [...credentials, 'type'];
  const name = [...metadata.path, 'secret_name'];
  // What opens it is not looked at where it stands nowhere.
  const beyond = [...openingPaths(lake), ...(storage === undefined ? [] : [storage.path])];
  const set = (code: Mistake['code'], bad: string) => mistake(code, uri, [[uri, bad]], beyond);
  const plain = written(url);
  const isHttp = access.type === 'http';
  const isServed = beside?.access === access;
  const others = { type: isHttp ? 's3' : 'http', secret_name: `zz${lake.index}` };
  return [
    set(
      'upper-case-scheme',
      plain.replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    ),
    set('wrong-scheme', 'ftp://zz/m.db'),
    set('uri-is-folder', `${plain}/`),
    set('backslash-in-path', `${plain}\\`),
    set('dot-segment', `${plain}/../m.db`),
    set('control-character', `${plain}\n`),
    ...(isHttp
      ? [
          set('credential-in-text', `${plain}?sig=a`),
          set('invalid-url', `${plain}#a`),
          set('invalid-url', 'https:///m.db'),
          set('invalid-url', 'http://h:a/m.db'),
        ]
      : [set('glob-in-path', `${plain}?`), set('invalid-bucket', `${access.schemes[0]}://a b/m`)]),
    ...(opening === 'credentials'
      ? [
          mistake('wrong-type', credentials, [[credentials, 'none']], beyond),
          ...['zzz', 'data_path'].map((key) => {
            const at = [...credentials, key];
            return mistake('unknown-key', at, [[at, 'a']], [uri]);
          }),
          mistake('missing-key', credentials, [[type, undefined]], beyond),
          mistake('unknown-backend', type, [[type, 'https']], beyond),
          mistake('conflicting-keys', name, [[name, 'a']], beyond),
          mistake('wrong-scheme', uri, [[credentials, others]], beyond),
        ]
      : []),
    ...(opening === 'secret_name'
      ? [
          mistake(
            'conflicting-keys',
            name,
            [[credentials, { type: access.type, secret_name: 'a' }]],
            beyond,
          ),
        ]
      : []),
    ...(opening !== 'none' && !isHttp && !isServed
      ? [
          mistake(
            'unopened-catalog',
            uri,
            [
              [credentials, undefined],
              [name, undefined],
            ],
            beyond,
          ),
        ]
      : []),
    ...writing(lake),
  ];
}

/** It can only be read. */
function writing({ options, metadata }: Lake): readonly Mistake[] {
  const uri = [...metadata.path, 'uri'];
  const set = (key: string, value: boolean) => {
    const edits: readonly Edit[] = [[options.path, { [key]: value }]];
    return mistake('read-only-catalog', [...options.path, key], edits, [uri]);
  };
  return [set('read_only', false), set('READ_WRITE', true)];
}

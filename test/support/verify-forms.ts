// Every form that a statement of a verification has, with `?` for a text and `"` for a name of a plan.

const named = 'translate ( name , ? , ? ) = ?';
const database = 'FROM duckdb_databases ( ) WHERE translate ( database_name , ? , ? ) = ?';
const secret = `FROM duckdb_secrets ( ) WHERE ${named}`;
const which = 'FROM which_secret ( ? , ? )';
const used = `WHERE NOT EXISTS ( ${which} WHERE ${named} )`;
const own = `WHERE NOT EXISTS ( ${which} WHERE ${named} AND storage = ? )`;
/** What a question that was asked before has found. */
const answer = 'getvariable ( ? )';
const inAnswer = (text: string) => text.replaceAll('which_secret ( ?', `which_secret ( ${answer}`);
const current = 'WHERE ( current_database ( ) , current_schema ( ) ) <> ( ? , ? )';

/** Every form an assertion has. */
const forms = [
  `WHERE NOT EXISTS ( ${secret} )`,
  `WHERE ( SELECT count ( * ) ${secret} ) > 1`,
  `${secret} AND type <> ?`,
  `WHERE NOT EXISTS ( ${database} )`,
  `${database} AND type <> ?`,
  `${database} AND NOT readonly`,
  `${secret} AND len ( scope ) = 0`,
  ...['path', 'tags [ ? ]', 'options [ ? ]'].flatMap((column) =>
    ['?', 'NULL'].map((value) => `${database} AND ${column} IS DISTINCT FROM ${value}`),
  ),
  ...['', ` OR EXISTS ( ${which} )`, ` OR EXISTS ( ${which} ) OR EXISTS ( ${which} )`].flatMap(
    (before) => {
      const texts = [`${used}${before}`, `${own}${before}`];
      return [...texts, ...texts.map(inAnswer)];
    },
  ),
  // Of a lake that the list of databases leaves out.
  `WHERE NOT EXISTS ( ${database.replace('duckdb_databases', 'pragma_database_size')} )`,
  ...['catalog_type', 'data_path'].map((column) => {
    return `FROM ducklake_settings ( ? ) WHERE ${column} IS DISTINCT FROM ?`;
  }),
  'WHERE current_setting ( ? ) :: BOOLEAN',
  `WHERE ( SELECT count ( size ) FROM read_blob ( ${answer} ) ) < len ( ${answer} )`,
  current,
].map((refuted) => `SET VARIABLE " = ( SELECT error ( ? ) ${refuted} )`);

/** The tables of a catalog, which may be in a schema of its database. */
const firstFiles = ['"', '" . "'].flatMap((catalog) =>
  ['m . value', '?'].map((root) => {
    const rows = (name: string) =>
      `( FROM ${catalog} . ducklake_${name} WHERE end_snapshot IS NULL )`;
    const cases = ['f', 't', 's'].map((step, index) => {
      const path = ['f . path', 't . path || f . path', 's . path || t . path || f . path'][index];
      return `WHEN NOT ${step} . path_is_relative :: BOOLEAN THEN ${path}`;
    });
    return [
      `SELECT coalesce ( list ( CASE ${cases.join(' ')}`,
      `ELSE ${root} || s . path || t . path || f . path END ) , [ ] )`,
      `FROM ( FROM ${rows('data_file')} WHERE NOT regexp_matches ( path , ? )`,
      `ORDER BY data_file_id LIMIT 1 ) f JOIN ${rows('table')} t USING ( table_id )`,
      `JOIN ${rows('schema')} s USING ( schema_id )`,
      `JOIN ${catalog} . ducklake_metadata m ON m . key = ?`,
    ].join(' ');
  }),
);

/** What is found out before it is looked at. */
const questions = [
  `SELECT tags [ ? ] ${database}`,
  'SELECT data_path FROM ducklake_settings ( ? )',
  ...firstFiles,
].map((question) => `SET VARIABLE " = ( ${question} )`);

export const verifyForms: readonly string[] = [...forms, ...questions];

import type { Messages } from './message.js';

export const optionMessages = {
  'encryption-changed': {
    title: 'the lake is to be encrypted, or not',
    happens:
      'The catalog holds what the lake was made with, and a value that says otherwise is refused: the lake cannot be attached. No file is encrypted or decrypted afterwards.',
    advice: 'Leave it as the lake was made. To change it, make a new lake and copy the tables.',
  },
  'encryption-left-out': {
    title: 'encryption is left to the catalog',
    happens:
      'A lake that exists stays encrypted, new files too; but httpfs is no longer loaded for it, without which DuckDB from 1.5.1 on cannot write encrypted files. A lake that is made from this configuration, such as in another environment, is not encrypted.',
    advice: 'Keep encrypted = true, unless the lake is meant to be made anew without it.',
  },
  'writing-forbidden': {
    title: 'the lake can only be read',
    happens: 'INSERT, UPDATE, DELETE and every CREATE fail.',
    advice: 'See that no job of this configuration writes.',
  },
  'writing-allowed': {
    title: 'the lake can be written',
    happens: 'Who could only read may now change and delete, and a lake that is missing is made.',
    advice: 'See that whoever uses this configuration is meant to write.',
  },
  'snapshot-pinned': {
    title: 'the lake is shown as it was',
    happens:
      'Queries see that snapshot and nothing newer, and cannot write. Once it is expired, the lake cannot be attached.',
    advice: 'See that nobody expects current data, and that the snapshot is kept.',
  },
  'snapshot-unpinned': {
    title: 'the lake is shown as it is',
    happens: 'Queries see the newest data, and can write unless something else forbids it.',
    advice: 'See that nobody relies on the data as it was.',
  },
  'creation-forbidden': {
    title: 'a lake that is missing is not made',
    happens: 'ATTACH fails where the catalog does not exist yet.',
    advice: 'Make the lake beforehand in new environments.',
  },
  'creation-allowed': {
    title: 'a lake that is missing is made',
    happens:
      'Where the catalog is not found, such as after a misspelling, a new, empty lake is made in silence.',
    advice: 'Keep create_if_not_exists = false where the lake must exist.',
  },
  'override-allowed': {
    title: 'nothing checks the data path any more',
    happens:
      "So far a data path that is not the catalog's was refused. Now it is taken: the files written so far are not found under it, and new ones are written there.",
    advice: 'Use it only to move a lake whose files have been copied.',
  },
  'override-withdrawn': {
    title: "the data path must be the catalog's again",
    happens:
      'The catalog keeps the path the lake was made with, also while another one was used instead. If another is configured, the lake cannot be attached; if none is, the files under the other path are not found.',
    advice:
      'If the lake was moved, keep override_data_path = true, without which no DuckDB from 1.4 on opens it there.',
  },
  'inlining-changed': {
    title: 'other changes are kept in the catalog',
    happens:
      'Inserts of up to that many rows go into the catalog, larger ones into files. What is there already can be read as before.',
    advice: 'There is nothing to do.',
  },
  'deletion-vectors-changed': {
    title: 'deletes are written in another form',
    happens:
      'With deletion vectors, what is deleted from now on is written as Puffin files, without them as Parquet. DuckDB from 1.5.2 on reads both; other readers of the files may not.',
    advice: 'See that everything that reads the files knows the form.',
  },
  'default-table-changed': {
    title: 'the name of the lake stands for another table',
    happens: 'FROM and the alias alone reads that table, or fails where there is none.',
    advice: "Write the table's name in queries.",
  },
  'lake-hidden': {
    title: 'the lake is not listed',
    happens:
      'SHOW DATABASES, SHOW TABLES and tools that look there do not see it. Queries by name work.',
    advice: 'See that no tool has to find the lake by itself.',
  },
  'lake-shown': {
    title: 'the lake is listed',
    happens: 'SHOW DATABASES, SHOW TABLES and tools that look there see it.',
    advice: 'There is nothing to do.',
  },
  'metadata-catalog-renamed': {
    title: "the catalog's tables have another name in SQL",
    happens:
      "Queries that look into DuckLake's own tables by the name before fail. Queries on the lake do not.",
    advice: 'Change the name wherever it is used.',
  },
  'catalog-file-changed': {
    title: "the catalog's file is to have another layout",
    happens:
      'A DuckDB file keeps the block size it was made with, and ATTACH refuses another: the lake cannot be attached.',
    advice: 'Leave it as the file was made.',
  },
  'catalog-file-tuned': {
    title: "the catalog's rows are grouped in another way",
    happens: 'Only what is written from now on; what is there can be read as before.',
    advice: 'There is nothing to do.',
  },
  'catalog-locking-changed': {
    title: 'writers wait for each other in another way',
    happens:
      'How long a commit waits for the catalog, and what it sees of others, is another. The journal mode of a SQLite file holds for everyone who opens it, and stays when the option is left out.',
    advice: 'Try it with as many writers as there will be.',
  },
  'catalog-protocol-changed': {
    title: "the catalog's rows come in another form",
    happens:
      'PostgreSQL sends them as text or in its binary form; the lake is the same. (From the source of the extension, not run.)',
    advice: 'There is nothing to do.',
    known: 'From the source of the extension, not run.',
  },
  'default-spelled-out': {
    title: 'the same is now written differently',
    happens: 'DuckDB does the same as before, with the default written out or not.',
    advice: 'There is nothing to do.',
  },
} satisfies Messages;

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/** The real names that a door may be given: with a wildcard where the store has one, over one label as everywhere. */
const storeNames = `
  s3.amazonaws.com *.s3.amazonaws.com
  s3.eu-west-1.amazonaws.com *.s3.eu-west-1.amazonaws.com
  *.r2.cloudflarestorage.com storage.googleapis.com
  store.test *.store.test localhost
`
  .trim()
  .split(/\s+/)
  .map((name) => `DNS:${name}`);

/** Each with who is to be believed, and its alternative names; PostgreSQL takes the user from the common name. */
const leaves = [
  { name: 'store', subject: '/CN=store', names: [...storeNames, 'IP:127.0.0.1'] },
  { name: 'postgres', subject: '/CN=postgres', names: ['DNS:localhost'] },
  { name: 'client', subject: '/CN=certified', names: ['DNS:certified'] },
];

const help = 'certificates could not be made: install openssl 3';

/**
 * Makes an authority of the suite's own with the certificates of its servers, and another that has signed none.
 *
 * @returns {Promise<string>} The folder with NAME.pem and NAME.key.
 */
export async function provideCertificates() {
  const folder = temporaryFolder('certificates');
  // What the system's configuration would add to a certificate differs from one to the next.
  const config = join(folder, 'openssl.cnf');
  await writeFile(config, '[req]\ndistinguished_name = names\n[names]\n');
  /** @param {string} name @param {readonly string[]} args */
  const make = (name, args) => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
    const all = ['req', '-x509', '-config', config, ...key, ...files, '-days', '2', ...args];
    return runCommand('openssl', all, { cwd: folder, help });
  };
  for (const name of ['authority', 'other-authority']) {
    await make(name, ['-subj', `/CN=${name}`, '-addext', 'basicConstraints=critical,CA:TRUE']);
  }
  for (const { name, subject, names } of leaves) {
    const signer = ['-CA', 'authority.pem', '-CAkey', 'authority.key'];
    await make(name, [...signer, '-subj', subject, '-addext', `subjectAltName=${names.join(',')}`]);
  }
  return folder;
}

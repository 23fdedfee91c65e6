import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly scripts?: Versions;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly peerDependencies?: Versions;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage extends Manifest {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  /** Whether it is a folder of this repository, which `resolved` names. */
  readonly link?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}

function versionsIn(manifest: Manifest): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

function isPinned(version: string): boolean {
  return /^(npm:\S+@)?\d+\.\d+\.\d+(-\S+)?$/.test(version);
}

describe.each(['', 'test/api/', 'test/engine/', 'test/runtimes/'])(
  'the package in "%s"',
  (folder) => {
    const manifest = read(`${folder}package.json`) as Manifest;
    const { packages } = read(`${folder}package-lock.json`) as Lock;

    test('pins each package to one version', () => {
      const versions = versionsIn(manifest);
      expect(versions.length).toBeGreaterThan(0);
      expect(versions.filter((one) => !isPinned(one))).toEqual([]);
    });

    test('locks each by its content, and by no host', () => {
      const locked = Object.entries(packages).filter(([path, { link }]) => {
        return path.includes('node_modules/') && link !== true;
      });
      expect(locked.length).toBeGreaterThan(0);
      expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
      expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    });
  },
);

test('installing lakeplan runs nothing', () => {
  const { scripts = {}, dependencies = {} } = read('package.json') as Manifest;
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepare'];
  expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  const { packages } = read('package-lock.json') as Lock;
  const needed = Object.keys(dependencies).map((name) => packages[`node_modules/${name}`]);
  expect(needed.map((one) => one?.hasInstallScript ?? false)).toEqual([false, false]);
  expect(needed.map((one) => one?.dependencies)).toEqual([undefined, undefined]);
  expect(needed.map((one) => one?.license)).toEqual(['BSD-3-Clause', 'MIT']);
});

describe('the preview', () => {
  const library = read('package.json') as LockedPackage;
  const preview = read('src/preview/package.json') as LockedPackage;
  const { packages } = read('package-lock.json') as Lock;

  test('is a folder of this repository, as is the lakeplan it is made with', () => {
    const links = Object.entries(packages).filter(([, { link }]) => link === true);
    expect(links.map(([path, { resolved }]) => [path, resolved])).toEqual([
      ['node_modules/lakeplan', ''],
      ['node_modules/lakeplan-preview', 'src/preview'],
    ]);
    expect(preview.devDependencies?.['lakeplan']).toBe('file:../..');
  });

  test('fits exactly the lakeplan of its own version', () => {
    expect(preview.version).toBe(library.version);
    expect(preview.peerDependencies).toEqual({ lakeplan: library.version });
  });

  test('pins each package to one version, the same as lakeplan does', () => {
    const { lakeplan: _, ...pinned } = preview.devDependencies ?? {};
    const shared = { ...library.dependencies, ...library.devDependencies };
    const others = Object.entries(pinned).filter(([name, version]) => {
      return !isPinned(version) || (shared[name] ?? version) !== version;
    });
    expect(others).toEqual([]);
  });

  test('installs no other package and runs nothing', () => {
    expect(preview.dependencies).toBe(undefined);
    expect(Object.keys(preview.scripts ?? {})).toEqual(['build']);
  });
});

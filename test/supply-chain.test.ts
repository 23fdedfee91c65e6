import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly scripts?: Versions;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage extends Manifest {
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}

describe.each(['', 'test/api/', 'test/engine/', 'test/runtimes/'])(
  'the package in "%s"',
  (folder) => {
    const manifest = read(`${folder}package.json`) as Manifest;
    const { packages } = read(`${folder}package-lock.json`) as Lock;

    test('pins each package to one version', () => {
      const { dependencies, devDependencies, optionalDependencies } = manifest;
      const versions = Object.values({
        ...dependencies,
        ...devDependencies,
        ...optionalDependencies,
      });
      expect(versions.length).toBeGreaterThan(0);
      expect(versions.filter((one) => !/^(npm:\S+@)?\d+\.\d+\.\d+(-\S+)?$/.test(one))).toEqual([]);
    });

    test('locks each by its content, and by no host', () => {
      const locked = Object.entries(packages).filter(([path]) => path !== '');
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

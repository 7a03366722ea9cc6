import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts packages into `folder/node_modules`, unless these very versions are there: not dependencies of the project, so
 * `npm ci` stays small. Their install scripts do not run. Throws with what to do when npm cannot get them.
 */
export const fetchNpmPackages = (folder: string, packages: Readonly<Record<string, string>>): void => {
  const manifest = `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`;
  const stamp = join(folder, 'fetched.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === manifest) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--omit=optional', '--omit=peer', ...quiet], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    throw new Error(`npm could not get ${names.join(', ')}: is its registry within reach?`, { cause: error });
  }
  writeFileSync(stamp, manifest);
};

/** The version of a package that was put into `folder`. Throws when its package.json has none. */
export const npmVersion = (folder: string, name: string): string => {
  const path = join(folder, 'node_modules', name, 'package.json');
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (
    typeof manifest === 'object' &&
    manifest !== null &&
    'version' in manifest &&
    typeof manifest.version === 'string'
  )
    return manifest.version;
  throw new Error(`${path}: has no version`);
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * The version of a package that was unpacked into the tree `root`, as its authors number it: `6.8.0p2` for Debian's
 * `1:6.8.0p2-4+b1`. Throws when the package is not in the tree.
 */
export const debianVersion = (root: string, name: string): string => {
  const path = join(root, 'usr/share/doc', name, 'changelog.Debian.gz');
  const [newest = ''] = gunzipSync(readFileSync(path)).toString('utf8').split('\n', 1);
  const version = /^\S+ \((?:\d+:)?(?<upstream>[^)]+?)(?:-[^-)]+)?\)/u.exec(newest)?.groups?.['upstream'];
  if (version === undefined) throw new Error(`${path}: found "${newest}"; allowed: ${name} (version) at its head`);
  return version;
};

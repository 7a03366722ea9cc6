import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { debianVersion } from '../../src/capture/debian-version.ts';

/** What is read from a tree in which a package has this changelog. */
const versionIn = (changelog: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'tree-'));
  try {
    const folder = join(root, 'usr/share/doc/mta');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'changelog.Debian.gz'), gzipSync(changelog));
    return debianVersion(root, 'mta');
  } finally {
    rmSync(root, { recursive: true });
  }
};

describe('the version of a server from Debian', () => {
  const versions = {
    '6.8.0p2-4': '6.8.0p2',
    '1.0.16-3': '1.0.16',
    '1:2.3.19.1+dfsg1-2.1+deb12u1': '2.3.19.1+dfsg1',
    '1.4': '1.4',
    '2.0-rc1-3': '2.0-rc1',
  };
  for (const [debian, upstream] of Object.entries(versions)) {
    it(`is ${upstream}, as its authors number it, for the package ${debian}`, () => {
      const older = 'mta (0.9-1) unstable; urgency=low\n';
      assert.equal(versionIn(`mta (${debian}) bookworm; urgency=medium\n\n  * Change\n\n${older}`), upstream);
    });
  }

  it('is not guessed from a changelog without one', () => {
    assert.throws(
      () => versionIn('no version here\n'),
      /changelog\.Debian\.gz: found "no version here"; allowed: mta/u,
    );
  });
});

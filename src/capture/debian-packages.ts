import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DebianTree } from './captured-server.ts';

/** What every tree needs besides its server: a shell and its tools. */
const COMMON = ['dash', 'libc-bin', 'coreutils', 'sed', 'grep', 'mawk'];

/** What packages need only to be installed: their scripts don't run here. */
const ONLY_TO_INSTALL = new RegExp(
  `^(?:${[
    'perl',
    'perl-modules-.*',
    'libperl5.*',
    'adduser',
    'login',
    'passwd',
    'dpkg',
    'tar',
    'e2fsprogs',
    'logsave',
    'cron.*',
    'systemd.*',
    'udev',
    'libsystemd-shared',
    'init-system-helpers',
    'debconf',
    'cdebconf',
    'debianutils',
    'lsb-base',
    'sysvinit-utils',
    'ucf',
    'sensible-utils',
    'netbase',
    'ssl-cert',
    'bsd-mailx',
    'liblockfile-bin',
    'gnupg.*',
    'dirmngr',
    'python3-apt',
    'lsof',
    'procps',
    'psmisc',
  ].join('|')})$`,
  'u',
);

const assertDebianRoot = (): void => {
  const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');
  if (isDebian && process.getuid?.() === 0) return;
  throw new Error('Servers of Debian run as root on Debian only; name others: npm run capture -- smtp-server haraka');
};

/** Asks apt as if nothing were installed, so that it names and downloads a server with all that it depends on. */
const apt = (archives: string, args: readonly string[]): string =>
  execFileSync(
    'apt-get',
    [
      '-y',
      '-qq',
      '--no-install-recommends',
      ...['-o', `Dir::State::status=${join(archives, 'empty.status')}`],
      ...['-o', `Dir::Cache::archives=${archives}`],
      ...['-o', 'Debug::NoLocking=1'],
      ...args,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  );

const newestArchive = (archives: string, name: string): string => {
  const found = globSync(join(archives, `${name}_*.deb`)).toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  const newest = found.at(-1);
  if (newest === undefined) throw new Error(`${archives}: apt-get left no archive of ${name} here`);
  return newest;
};

const unpack = (archives: string, root: string, { packages, withPerl = false }: DebianTree): void => {
  const wanted = ['install', ...packages, ...COMMON];
  apt(archives, ['--download-only', ...wanted]);
  const names = [...apt(archives, ['-s', ...wanted]).matchAll(/^Inst (?<name>\S+)/gmu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of names.filter((one) => withPerl || !ONLY_TO_INSTALL.test(one))) {
    execFileSync('dpkg', ['-x', newestArchive(archives, name), root]);
  }
};

/**
 * Unpacks each tree into `folder/<name>` with `dpkg -x`, unless it is there: nothing is installed on the machine, no
 * package's scripts run, and servers that exclude each other stand side by side. Throws where this does not run as root
 * on Debian.
 */
export const fetchDebianTrees = (folder: string, trees: readonly DebianTree[]): void => {
  assertDebianRoot();
  const stamp = join(folder, 'fetched.json');
  const wanted = `${JSON.stringify(trees)}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const archives = join(folder, 'archives');
  mkdirSync(join(archives, 'partial'), { recursive: true });
  writeFileSync(join(archives, 'empty.status'), '');
  execFileSync('apt-get', ['-qq', 'update'], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const tree of trees) unpack(archives, join(folder, tree.name), tree);
  writeFileSync(stamp, wanted);
};

import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import type { CaptureRun } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { makeHomes } from '../debian-homes.ts';
import { BOFH, SIZE_LIMIT } from './courier-listeners.ts';

/** The tree in which Courier runs, with its configuration. */

export const TREE = 'courier';

const HOME = '/var/lib/courier';
const GROUP = 111;
/** A user of its own has no process besides those of one listener, so that a limit counts these only. */
const USERS = [
  { name: 'courier', id: GROUP, home: HOME },
  { name: 'limited', id: 2099, home: HOME },
];

/** Where messages of an earlier run wait; nothing here delivers them. */
const QUEUE = ['var/lib/courier/tmp', 'var/lib/courier/msgs', 'var/lib/courier/msgq'];
const FOLDERS = [...QUEUE, 'run/courier/authdaemon', 'etc/courier/filters/active', 'etc/courier/aliasdir'];

const FILES: Readonly<Record<string, string>> = {
  me: 'mx.example.com\n',
  locals: 'localhost\nexample.com\nmx.example.com\n',
  esmtpacceptmailfor: 'example.com\n',
  defaultdomain: 'example.com\n',
  dsnfrom: 'postmaster@example.com\n',
  sizelimit: `${SIZE_LIMIT}\n`,
  bofh: `${BOFH}\n`,
  'aliases/system': 'postmaster: alice\nstaff: alice, bob\n',
  authdaemonrc: `authmodulelist="authuserdb"
authmodulelistorig="authuserdb"
daemons=2
authdaemonvar=/run/courier/authdaemon
DEBUG_LOGIN=0
DEFAULTOPTIONS=""
LOGGEROPTS=""
version=""
`,
};

/** What Debian's scripts do: programs are refused folders that are not Courier's. */
const OWN = `chown -R courier:courier ${HOME} /run/courier
chmod 770 ${HOME}/tmp
chown root:courier /etc/courier/aliasdir /etc/courier/aliases /etc/courier/filters /run/courier
chmod 775 /run/courier
chmod 750 /run/courier/authdaemon
chown root:courier /usr/lib/courier/courier/submit
`;

const writeUsers = (chroot: DebianChroot): void => {
  const hash = chroot.shell('userdbpw -md5', 'secret\n').trim();
  const row = (name: string, id: number): string =>
    `${name}\tuid=${id}|gid=${id}|home=/home/${name}|shell=/bin/sh|systempw=${hash}\n`;
  chroot.write('etc/courier/userdb', `${row('alice', 2001)}${row('bob', 2002)}`, 0o600);
  chroot.shell('makeuserdb');
};

/** Makes the tree ready. Throws when one of Courier's own programs fails in it. */
export const makeCourierChroot = (run: CaptureRun): DebianChroot => {
  const chroot = new DebianChroot(run, TREE, { users: USERS });
  for (const folder of QUEUE) rmSync(chroot.path(folder), { recursive: true, force: true });
  for (const folder of FOLDERS) mkdirSync(chroot.path(folder), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) chroot.write(`etc/courier/${file}`, text);
  makeHomes(chroot);
  chroot.shell(OWN);
  chmodSync(chroot.path('usr/lib/courier/courier/submit'), 0o755);
  writeUsers(chroot);
  chroot.shell('makealiases');
  return chroot;
};

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaptureRun } from './captured-server.ts';
import { certificateIn } from './certificate.ts';
import type { ServerProcess } from './processes.ts';

/** A user that a server needs, with a group of the same name and number. */
export interface ChrootUser {
  readonly name: string;
  readonly id: number;
  readonly home?: string;
  readonly shell?: string;
}

/** Users and groups that a server needs besides those that every tree has. */
export interface ChrootAccounts {
  readonly users?: readonly ChrootUser[];
  /** Groups without a user: `{ postdrop: 102 }`. */
  readonly groups?: Readonly<Record<string, number>>;
}

const HOST = 'mx.example.com';
const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
const ENVIRONMENT = { PATH, HOME: '/root', TZ: 'UTC' };

const USERS: readonly ChrootUser[] = [
  { name: 'root', id: 0, home: '/root', shell: '/bin/sh' },
  { name: 'daemon', id: 1 },
  { name: 'mail', id: 8, home: '/var/mail' },
  { name: 'nobody', id: 65_534, home: '/nonexistent' },
  { name: 'alice', id: 2001, home: '/home/alice' },
  { name: 'bob', id: 2002, home: '/home/bob' },
];

const FOLDERS = ['dev', 'etc', 'tmp', 'run', 'proc', 'var/log', 'var/tmp', 'var/mail', 'root', 'home', 'etc/tls'];
const OPEN_FOLDERS = ['tmp', 'var/tmp', 'var/mail'];

/** Character devices and their numbers (Linux, admin-guide/devices.txt). */
const DEVICES = { null: [1, 3], zero: [1, 5], full: [1, 7], random: [1, 8], urandom: [1, 9] } as const;

/** What scripts and base packages of Debian decide: packages bring dash, not sh. */
const LINKS = { 'bin/sh': '/bin/dash', 'usr/bin/sh': '/bin/dash', 'var/run': '/run' } as const;

const NAME_SERVICE = ['passwd: files', 'group: files', 'shadow: files', 'hosts: files dns', 'services: files'];

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A server's tree of Debian packages, made ready to run in: does what its packages' scripts would have done. */
export class DebianChroot {
  /** Where the tree stands on the machine. */
  readonly root: string;
  readonly #run: CaptureRun;
  readonly #name: string;

  /** Makes `run.folder/<tree>` ready: folders, devices, accounts, name service, certificate in `/etc/tls`. */
  constructor(run: CaptureRun, tree: string, accounts: ChrootAccounts = {}) {
    this.#run = run;
    this.#name = tree;
    this.root = join(run.folder, tree);
    this.#makeFolders();
    this.#makeDevices();
    this.#makeLinks();
    this.#writeAccounts(accounts);
    this.#writeNames();
    this.#copyCertificate();
    execFileSync('chroot', [this.root, '/sbin/ldconfig'], { stdio: 'ignore' });
  }

  /** The path on the machine of a file in the tree. */
  path(file: string): string {
    return join(this.root, file);
  }

  /** Writes a file in the tree, and the folders that it needs. */
  write(file: string, text: string, mode = 0o644): void {
    const path = this.path(file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
  }

  /** Runs a shell command in the tree; returns what it printed. Throws when it fails. */
  shell(command: string, input = ''): string {
    return execFileSync('chroot', [this.root, '/bin/sh', '-c', command], {
      input,
      encoding: 'utf8',
      env: ENVIRONMENT,
    });
  }

  /**
   * Starts a program of the tree, which has to stay in the foreground. It sees the host name mx.example.com, which stays
   * within its own namespace; `chroot` becomes the program, so the process that is stopped later is the server.
   */
  start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ServerProcess {
    const inNamespace = `echo ${HOST} > /proc/sys/kernel/hostname; exec chroot "$@"`;
    return this.#run.processes.start('unshare', ['--uts', 'sh', '-c', inNamespace, 'sh', this.root, ...args], {
      log: join(this.#run.folder, `${this.#name}.log`),
      env: { ...ENVIRONMENT, ...env },
    });
  }

  #makeFolders(): void {
    for (const folder of FOLDERS) mkdirSync(this.path(folder), { recursive: true });
    for (const folder of OPEN_FOLDERS) chmodSync(this.path(folder), 0o1777);
  }

  #makeDevices(): void {
    for (const [name, [major, minor]] of Object.entries(DEVICES)) {
      const path = this.path(`dev/${name}`);
      if (!existsSync(path)) execFileSync('mknod', ['-m', '666', path, 'c', String(major), String(minor)]);
    }
  }

  #makeLinks(): void {
    for (const [link, target] of Object.entries(LINKS)) {
      const path = this.path(link);
      mkdirSync(dirname(path), { recursive: true });
      if (!isThere(path)) symlinkSync(target, path);
    }
  }

  #writeAccounts({ users = [], groups = {} }: ChrootAccounts): void {
    const all = [...USERS, ...users];
    const ids = { ...Object.fromEntries(all.map(({ name, id }) => [name, id])), nogroup: 65_534, ...groups };
    const passwd = all.map(
      ({ name, id, home = '/', shell = '/bin/false' }) => `${name}:x:${id}:${id}:${name}:${home}:${shell}\n`,
    );
    this.write('etc/passwd', passwd.join(''));
    this.write(
      'etc/group',
      Object.entries(ids)
        .map(([name, id]) => `${name}:x:${id}:\n`)
        .join(''),
    );
    this.write('etc/shadow', all.map(({ name }) => `${name}:*:19000:0:99999:7:::\n`).join(''), 0o600);
  }

  #writeNames(): void {
    this.write('etc/resolv.conf', `nameserver ${this.#run.dns.host}\noptions timeout:2 attempts:1\n`);
    this.write('etc/hosts', `127.0.0.1 ${HOST} localhost\n127.0.0.9 client.example.org\n`);
    this.write('etc/nsswitch.conf', `${[...NAME_SERVICE, 'protocols: files', 'aliases: files'].join('\n')}\n`);
    this.write('etc/mailname', 'example.com\n');
    this.write('etc/hostname', `${HOST}\n`);
    if (!existsSync(this.path('etc/services'))) copyFileSync('/etc/services', this.path('etc/services'));
  }

  #copyCertificate(): void {
    const { certificate, key } = certificateIn(this.#run.folder);
    copyFileSync(certificate, this.path('etc/tls/tls.crt'));
    copyFileSync(key, this.path('etc/tls/tls.key'));
    chmodSync(this.path('etc/tls/tls.key'), 0o600);
  }
}

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests need, and how to come by it. */
export interface Program {
  /** As people call it: `Chromium`. */
  readonly title: string;
  /** The environment variable that names its executable: `CHROMIUM_PATH`. */
  readonly variable: string;
  /** Names of its executable in PATH. */
  readonly names: readonly string[];
  /** Where it stands when PATH doesn't tell. */
  readonly places: readonly string[];
  /** Its packages in Debian and Ubuntu. */
  readonly packages: readonly string[];
  /** Other ways to come by it, one a line. */
  readonly advice: readonly string[];
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = ({ names, places }: Program): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...places].find(isExecutable);
};

const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/mu.test(readFileSync('/etc/os-release', 'utf8'));

/** Debian asks this file whether a package may start its service (people.debian.org/~hmh/invokerc.d-policyrc.d). */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

/** Runs `action` while no package may start a service; a policy that the machine has already stays untouched. */
const withoutServices = (action: () => void): void => {
  if (existsSync(SERVICE_POLICY)) {
    action();
    return;
  }
  writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { flag: 'wx', mode: 0o755 });
  try {
    action();
  } finally {
    rmSync(SERVICE_POLICY);
  }
};

const installWithApt = (program: Program): string | undefined => {
  if (!isDebianRoot()) return undefined;
  console.log(`No ${program.title} found; installing it with apt-get (this takes a minute or two)…`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  withoutServices(() => {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...program.packages], options);
  });
  return installed(program);
};

const missing = ({ title, variable, packages, advice }: Program): string =>
  [
    `No ${title} was found, and its tests can't run without one. Do one of these:`,
    `install ${title} (Debian, Ubuntu: apt-get install ${packages.join(' ')}), so that it is in PATH`,
    `set ${variable} to its executable`,
    ...advice,
  ].join('\n  - ');

/**
 * The path of an executable: the one that its variable names, an installed one, `elsewhere`, or what apt can install
 * where this runs as root on Debian or Ubuntu. Throws with what to do otherwise: a missing program fails the tests and
 * never skips them.
 */
export const findProgram = (program: Program, elsewhere?: () => string | undefined): string => {
  const given = process.env[program.variable];
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given;
    throw new Error(`${program.variable}: found "${given}", which is no executable file`);
  }
  const found = installed(program) ?? elsewhere?.() ?? installWithApt(program);
  if (found === undefined) throw new Error(missing(program));
  return found;
};

import { chownSync, mkdirSync, rmSync } from 'node:fs';
import type { DebianChroot } from './debian-chroot.ts';

/** The users whose mail is taken, with their numbers in every tree. */
const MAILBOX_USERS = { alice: 2001, bob: 2002 } as const;

/** Gives Alice and Bob empty home folders, for servers that look there or deliver there. */
export const makeHomes = (chroot: DebianChroot): void => {
  for (const [user, id] of Object.entries(MAILBOX_USERS)) {
    const home = chroot.path(`home/${user}`);
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    chownSync(home, id, id);
  }
};

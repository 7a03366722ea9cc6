import type { SecureVersion } from 'node:tls';
import type { Dialogue, ShownReply } from '../codes/dialogue.ts';
import type { Step } from './step.ts';
import type { Processes } from './processes.ts';
import type { VolatilePart } from './volatile.ts';

/**
 * How to add a server:
 *
 * 1. Write `src/capture/servers/<name>.ts`; `<name>` is that of its file `content/transcripts/<name>.yaml`. It holds
 *    everything about the server: what it needs, its configuration, its scenarios (in `<name>-scenarios.ts` where they are
 *    many). `smtp-server.ts` is a short example.
 * 2. `needs` says where the server comes from. An npm server names its packages with exact versions. A server of Debian
 *    names its packages; they are unpacked into a folder of their own (`debian-chroot.ts`), nothing is installed on the
 *    machine. Such a server needs root, for device nodes and ports.
 * 3. `scenarios` is data, one entry for each dialogue. `name` is the id behind the slash; pages cite it, so it never
 *    changes. `config` is what a reader has to set to see the same reply; write the server's configuration from it
 *    wherever possible, so that what is shown is what ran. Scenarios with the same configuration share a `listener`.
 *    A session that shows several codes side by side names the others under `also`; a pair page shows it for every two of
 *    them, cut to the two nearest exchanges.
 * 4. `start` writes the configuration under `run.folder`, starts every listener on 127.0.0.1 with `run.processes`, and
 *    returns when their ports are open (`waitForPort`, which counts as a client). Take ports from get-port. Start programs with `run.processes.start` only (in a
 *    chroot: `DebianChroot.start`), and in the foreground: it stops what it started, however the run ends.
 *    Ask names from `run.dns` only (`dns-answers.ts` holds its zone), so that no question leaves the machine; servers of
 *    Debian find it in their resolv.conf: 127.0.53.1, or what `CAPTURE_DNS_HOST` names while another run is on.
 * 5. `volatile` names what differs in every session: a pattern, and the fixed text of the same form that stands for it.
 *    Make a pattern as narrow as the place allows: it must not touch anything else.
 * 6. A state that cannot be configured (a file taken away, a full disk) is made by `around`, which returns how to undo it.
 *    Where scenarios would disturb each other, set `atOnce: 1` or give each its own client address with `from`.
 * 7. Steps have to say exactly what happens: a step after the server has closed is an error, and so is a missing reply.
 *    A reply that comes by itself (421 after a timeout) is awaited with `{ do: 'reply' }`, the end with `{ do: 'closed' }`.
 * 8. Put the server into `servers/index.ts`, then run `npm run capture -- <name> --show`. Compare the new file with the old
 *    one: only volatile parts may differ the first time, nothing at all the second time.
 * 9. `npm run history`, `npm run test:unit` and `npm run test:capture`.
 */
export interface CapturedServer {
  /** The name of its file under `content/transcripts` and the first part of its dialogues' ids: `smtp-server`. */
  readonly name: string;
  /** As readers know it: `Nodemailer smtp-server`. */
  readonly title: string;
  readonly needs: Needs;
  readonly volatile: readonly VolatilePart[];
  readonly scenarios: readonly Scenario[];
  /** How many scenarios may run at the same time; 6 when not set. */
  readonly atOnce?: number;
  /** The version that was fetched into `folder`: `3.21.6`. */
  version(folder: string): string;
  /** Starts every listener. Throws with what the server printed when one does not open. */
  start(run: CaptureRun): Promise<RunningServer>;
}

/** Where a server comes from. */
export type Needs =
  | { readonly kind: 'npm'; readonly packages: Readonly<Record<string, string>> }
  | { readonly kind: 'debian'; readonly trees: readonly DebianTree[] };

/** Debian packages that are unpacked together into `<folder>/<name>`. */
export interface DebianTree {
  readonly name: string;
  readonly packages: readonly string[];
  /** Whether Perl and the like are unpacked as well; most servers only need them to install. */
  readonly withPerl?: boolean;
}

/** What a server is started with. */
export interface CaptureRun {
  /** Where its packages are, and where it may write: `.cache/capture/haraka`. An absolute path. */
  readonly folder: string;
  readonly processes: Processes;
  /** Where names are answered. */
  readonly dns: { readonly host: string; readonly port: number };
}

/** A server that runs. */
export interface RunningServer {
  /** The port of a listener on 127.0.0.1. */
  port(listener: string): number;
  /** Brings the server into the state that a scenario needs; what it returns undoes that. */
  around?(scenario: Scenario): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/** How one reply is provoked. */
export interface Scenario {
  /** The second part of the dialogue's id: `vrfy-252`. */
  readonly name: string;
  /** The reply that has to come. */
  readonly code: number;
  readonly stage: Dialogue['stage'];
  readonly cause: string;
  readonly config: string;
  /** Which of the server's listeners is asked. */
  readonly listener: string;
  readonly steps: readonly Step[];
  /** Whose words the reply has; `server` when not set. */
  readonly wording?: Dialogue['wording'];
  /** Whether the number means here what the standard says; `standard` when not set. */
  readonly meaning?: Dialogue['meaning'];
  /** Further replies that have to come, where one session shows several codes side by side. */
  readonly also?: readonly ShownReply[];
  /** ESMTP when not set. */
  readonly protocol?: Dialogue['protocol'];
  /** Another title and version than the server's own: Dovecot's submission and LMTP services. */
  readonly title?: string;
  readonly version?: string;
  /** The client's address; 127.0.0.9 when not set. */
  readonly from?: string;
  /** Whether the client speaks before it is greeted. */
  readonly speaksFirst?: boolean;
  /** Whether the connection is TLS from the start. */
  readonly implicitTls?: boolean;
  /** The newest TLS version that the client offers, and its ciphers: for servers that print them. */
  readonly tls?: { readonly maxVersion?: SecureVersion; readonly ciphers?: string };
  /** What another client does before, which then stays connected meanwhile. */
  readonly held?: readonly Step[];
  /** How long to wait for each reply; 15 seconds when not set. */
  readonly patience?: number;
}

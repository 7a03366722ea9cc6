import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer, Scenario } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { debianVersion } from '../debian-version.ts';
import { waitForPort } from '../processes.ts';
import { also, EHLO, MAIL, RCPT, type Step } from '../step.ts';

/** Net::Server::Mail: the program of its manual, with no callback, so that every reply is its own. */

const TREE = { name: 'perl', packages: ['libnet-server-mail-perl'], withPerl: true };
const PROGRAM = '/opt/listener.pl';
const SESSION = 'Net::Server::Mail::ESMTP->new(socket => $client)->process;';

/** A process for each client: the module keeps one session. */
const programFor = (port: number): string => `use strict;
use warnings;
use IO::Socket::INET;
use Net::Server::Mail::ESMTP;
$SIG{CHLD} = 'IGNORE';
my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => ${port}, Listen => 10, ReuseAddr => 1) or die $@;
while (1) {
    my $client = $server->accept or next;
    next if fork;
    ${SESSION}
    exit;
}
`;

const LINES = ['From: carol@example.org', 'Subject: hello', '', 'Hi Alice.', '.', 'QUIT'];

/** A message, its final dot and the next command in one packet. */
const DOT_AND_QUIT: Step = {
  do: 'raw',
  text: LINES.map((line) => `${line}\r\n`).join(''),
  shown: LINES.map((line) => ({ C: line })),
};

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & Partial<Scenario>;

const scenario = (name: string, provoked: Provoked): Scenario => ({
  name,
  listener: 'all',
  config: SESSION,
  ...provoked,
});

const scenarios: readonly Scenario[] = [
  scenario('pipelined-453', {
    code: 453,
    stage: 'dataEnd',
    cause: 'The final dot and QUIT in one packet, while the server has not announced PIPELINING',
    meaning: 'own',
    steps: [EHLO, MAIL, RCPT, 'DATA', DOT_AND_QUIT, 'QUIT'],
  }),
  scenario('walk-until-453', {
    code: 453,
    stage: 'dataEnd',
    cause: 'Commands that are unknown, out of order or malformed, then the final dot and QUIT in one packet',
    meaning: 'own',
    also: also(220, 221, 250, 354, 500, 501, 503),
    steps: [EHLO, 'HALO', RCPT, 'MAIL FROM:carol', MAIL, RCPT, 'DATA', DOT_AND_QUIT, 'QUIT'],
  }),
  scenario('nested-mail-503', {
    code: 503,
    stage: 'mail',
    cause: 'MAIL inside a transaction',
    steps: [EHLO, MAIL, MAIL, 'QUIT'],
  }),
  scenario('unknown-500', { code: 500, stage: 'any', cause: 'Misspelt command', steps: [EHLO, 'HALO', 'QUIT'] }),
];

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const tree = new DebianChroot(run, TREE.name);
  const port = await getPort({ host: '127.0.0.1', port: portNumbers(3700, 3749) });
  tree.write(PROGRAM, programFor(port));
  const server = tree.start(['/usr/bin/perl', PROGRAM]);
  await waitForPort(port, server);
  return { port: () => port, stop: () => run.processes.stop(server) };
};

/** https://metacpan.org/dist/Net-Server-Mail */
export const netServerMail: CapturedServer = {
  name: 'net-server-mail',
  title: 'Net::Server::Mail',
  needs: { kind: 'debian', trees: [TREE] },
  volatile: [],
  scenarios,
  version: (folder) => debianVersion(join(folder, TREE.name), 'libnet-server-mail-perl'),
  start,
};

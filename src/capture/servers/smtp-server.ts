import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer, Scenario } from '../captured-server.ts';
import { portAmong } from '../listener-ports.ts';
import { npmVersion } from '../npm-packages.ts';
import { waitForPort } from '../processes.ts';
import { authPlain, base64, EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import { DEFAULTS, LOGIN, NO_LOGIN, scenario } from './smtp-server-scenario.ts';
import { SMTP_SERVER_WALKS } from './smtp-server-walk-scenarios.ts';

/** Nodemailer's smtp-server: every scenario has a listener of its own, made with the options that `config` shows. */

const CONNECTION: readonly Scenario[] = [
  scenario('accept-220', {
    code: 220,
    stage: 'connect',
    cause: 'Server accepts the connection',
    steps: [EHLO, 'QUIT'],
  }),
  scenario('accept-221', { code: 221, stage: 'quit', cause: 'Client ends the session', steps: [EHLO, 'QUIT'] }),
  scenario('connect-handler-554', {
    code: 554,
    stage: 'connect',
    cause: 'onConnect calls back with an Error (the default code is 554)',
    config: `${NO_LOGIN}\nonConnect: (s, cb) => cb(new Error('Not welcome'))`,
    wording: 'configured',
    steps: [],
  }),
  scenario('early-421', {
    code: 421,
    stage: 'connect',
    cause: 'Client talks before the greeting',
    config: `${NO_LOGIN}\nonConnect: (s, cb) => setTimeout(cb, 1500)`,
    speaksFirst: true,
    steps: [EHLO],
  }),
  scenario('http-421', {
    code: 421,
    stage: 'any',
    cause: 'HTTP request',
    steps: ['GET / HTTP/1.1', { do: 'closed' }],
  }),
  scenario('max-clients-421', {
    code: 421,
    stage: 'connect',
    cause: 'More than maxClients connections',
    config: `${NO_LOGIN}\nmaxClients: 1`,
    held: [],
    steps: [],
  }),
];

const COMMANDS: readonly Scenario[] = [
  scenario('helo-501', { code: 501, stage: 'ehlo', cause: 'EHLO without a host name', steps: ['EHLO', 'QUIT'] }),
  scenario('help-214', { code: 214, stage: 'help', cause: 'HELP', steps: [EHLO, 'HELP', 'QUIT'] }),
  scenario('vrfy-252', {
    code: 252,
    stage: 'vrfy',
    cause: 'VRFY never confirms an address',
    steps: [EHLO, 'VRFY alice@example.com', 'QUIT'],
  }),
  scenario('unknown-500', { code: 500, stage: 'any', cause: 'Misspelt command', steps: [EHLO, 'HALO', 'QUIT'] }),
  scenario('no-helo-503', { code: 503, stage: 'mail', cause: 'MAIL before HELO', steps: [MAIL, 'QUIT'] }),
];

const MAILS: readonly Scenario[] = [
  scenario('accept-250', {
    code: 250,
    stage: 'dataEnd',
    cause: 'Message accepted',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE],
  }),
  scenario('accept-354', {
    code: 354,
    stage: 'data',
    cause: 'Server asks for the message',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('sender-501', {
    code: 501,
    stage: 'mail',
    cause: 'Malformed sender address',
    steps: [EHLO, 'MAIL FROM:carol', 'QUIT'],
  }),
  scenario('rcpt-501', {
    code: 501,
    stage: 'rcpt',
    cause: 'Malformed recipient address',
    steps: [EHLO, MAIL, 'RCPT TO:alice', 'QUIT'],
  }),
  scenario('rcpt-limit-452', {
    code: 452,
    stage: 'rcpt',
    cause: 'More than maxRecipients recipients',
    config: `${NO_LOGIN}\nmaxRecipients: 2`,
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<bob@example.com>', 'RCPT TO:<frank@example.com>', 'QUIT'],
  }),
  scenario('size-552', {
    code: 552,
    stage: 'mail',
    cause: 'Announced SIZE over size',
    config: `${NO_LOGIN}\nsize: 10240`,
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
  }),
  scenario('rcpt-handler-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'onRcptTo calls back with an Error without responseCode (the default code is 550)',
    config: `${NO_LOGIN}\nonRcptTo: (a, s, cb) => cb(new Error('No such user here'))`,
    wording: 'configured',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  scenario('data-handler-450', {
    code: 450,
    stage: 'dataEnd',
    cause: 'onData calls back with an Error without responseCode (the default code is 450)',
    config: `${NO_LOGIN}\nonData: (st, s, cb) => { st.resume(); st.on('end', () => cb(new Error('Storage failed'))) }`,
    wording: 'configured',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
];

const LOGINS: readonly Scenario[] = [
  scenario('auth-required-530', {
    code: 530,
    stage: 'mail',
    cause: 'Login required (the default)',
    config: DEFAULTS,
    steps: [EHLO, MAIL, 'QUIT'],
  }),
  scenario('auth-tls-538', {
    code: 538,
    stage: 'auth',
    cause: 'AUTH in clear text on a server that offers STARTTLS',
    config: DEFAULTS,
    steps: [EHLO, authPlain('alice', 'secret'), 'QUIT'],
  }),
  scenario('auth-235', {
    code: 235,
    stage: 'auth',
    cause: 'Login accepted',
    config: LOGIN,
    steps: [EHLO, authPlain('alice', 'secret'), 'QUIT'],
  }),
  scenario('auth-334', {
    code: 334,
    stage: 'auth',
    cause: 'AUTH LOGIN challenges',
    config: LOGIN,
    steps: [EHLO, 'AUTH LOGIN', base64('alice'), base64('secret'), 'QUIT'],
  }),
  scenario('auth-535', {
    code: 535,
    stage: 'auth',
    cause: 'Wrong password',
    config: LOGIN,
    steps: [EHLO, authPlain('alice', 'wrong'), 'QUIT'],
  }),
  scenario('auth-504', {
    code: 504,
    stage: 'auth',
    cause: 'Mechanism not supported',
    config: LOGIN,
    steps: [EHLO, 'AUTH GSSAPI', 'QUIT'],
  }),
];

const scenarios: readonly Scenario[] = [...CONNECTION, ...COMMANDS, ...MAILS, ...LOGINS, ...SMTP_SERVER_WALKS];

/** The options of a listener as source text: exactly what `config` shows. */
const optionsOf = (config: string): string => (config === DEFAULTS ? '' : config.split('\n').join(',\n'));

/** The program that opens every listener, then `ready`: a connection to a listener would count as one of its clients. */
const programFor = (ports: ReadonlyMap<string, number>, ready: number): string => {
  const listeners = scenarios.map(
    ({ listener, config }) => `listen(${ports.get(listener) ?? 0}, {\n${optionsOf(config)}\n}),`,
  );
  return `
const { SMTPServer } = require('smtp-server');
const base = {
  name: 'mx.example.com',
  disableReverseLookup: true,
  logger: false,
  onData: (stream, session, callback) => { stream.resume(); stream.on('end', callback); },
};
const listen = (port, options) => {
  const server = new SMTPServer({ ...base, ...options });
  // Clients that hang up without QUIT are no reason to stop.
  server.on('error', () => undefined);
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
};
Promise.all([
${listeners.join('\n')}
]).then(() => require('node:net').createServer().listen(${ready}, '127.0.0.1'));
`;
};

const start = async ({ folder, processes }: CaptureRun): Promise<RunningServer> => {
  const ports = new Map<string, number>();
  for (const { listener } of scenarios) ports.set(listener, await getPort({ host: '127.0.0.1' }));
  const ready = await getPort({ host: '127.0.0.1' });
  const program = join(folder, 'listeners.cjs');
  writeFileSync(program, programFor(ports, ready));
  const server = processes.start(process.execPath, [program], { log: join(folder, 'server.log'), env: process.env });
  await waitForPort(ready, server);
  return { port: portAmong(ports), stop: () => processes.stop(server) };
};

/** https://nodemailer.com/extras/smtp-server */
export const smtpServer: CapturedServer = {
  name: 'smtp-server',
  title: 'Nodemailer smtp-server',
  needs: { kind: 'npm', packages: { 'smtp-server': '3.21.6' } },
  volatile: [],
  scenarios,
  version: (folder) => npmVersion(folder, 'smtp-server'),
  start,
};

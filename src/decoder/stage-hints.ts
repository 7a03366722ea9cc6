import type { Stage } from '../codes/stage.ts';
import { lineAt } from './lines.ts';

/** Commands as logs and libraries write them. */
const COMMAND_NAMES: readonly (readonly [string, Stage])[] = [
  ['end of DATA', 'dataEnd'],
  ['end of data', 'dataEnd'],
  ['END-OF-MESSAGE', 'dataEnd'],
  ['DATA END', 'dataEnd'],
  ['sending message body', 'dataEnd'],
  ['initial connection', 'connect'],
  ['CONNECT', 'connect'],
  ['CONN', 'connect'],
  ['EHLO', 'ehlo'],
  ['HELO', 'ehlo'],
  ['LHLO', 'ehlo'],
  ['STARTTLS', 'starttls'],
  ['AUTH', 'auth'],
  ['MAIL', 'mail'],
  ['RCPT', 'rcpt'],
  ['DATA', 'data'],
  ['VRFY', 'vrfy'],
  ['EXPN', 'vrfy'],
  ['ETRN', 'etrn'],
  ['RSET', 'rset'],
  ['QUIT', 'quit'],
];

const NAMED = COMMAND_NAMES.map(([name]) => name).join('|');
const stageOfName = new Map(COMMAND_NAMES.map(([name, stage]) => [name.toLowerCase(), stage]));

/** Phrases in which a program names the command itself; the group tells which. */
const NAMING: readonly RegExp[] = [
  new RegExp(String.raw`in\s{1,12}reply\s{1,12}to\s{1,12}(?:the )?(?<name>${NAMED})`, 'giu'),
  new RegExp(String.raw`after (?:pipelined )?(?:sending )?(?<name>${NAMED})`, 'giu'),
  new RegExp(String.raw`reject: (?<name>${NAMED}) from`, 'giu'),
  new RegExp(String.raw`rejected (?<name>${NAMED})\b`, 'gu'),
  new RegExp(String.raw`(?<name>${NAMED})(?: FROM| TO)? (?:command )?(?:failed|denied)`, 'giu'),
  new RegExp(String.raw`command["']?[:=] ?["'](?<name>${NAMED})`, 'gu'),
  new RegExp(String.raw`executeCommand\(["'](?<name>${NAMED})`, 'gu'),
  new RegExp(String.raw`\bduring (?<name>${NAMED})\b`, 'gu'),
  new RegExp(String.raw`while sending (?<name>${NAMED})`, 'gu'),
];

/** What libraries and servers write at one stage only. */
const PHRASES: readonly (readonly [RegExp, Stage])[] = [
  [
    /executeCommand\(["']\s?\\?r?\\?n?\.\s?|Message failed(?: for recipient)?:|failed after I sent the message/gu,
    'dataEnd',
  ],
  [/SMTPDataError|SMTPTransport\.finishData|data not accepted/gu, 'dataEnd'],
  [/Data command failed:|SMTPTransport\.data\b/gu, 'data'],
  [
    /Can't send mail - all recipients|Recipient command failed|SMTPRecipientsRefused|SMTPAddressFailedException/gu,
    'rcpt',
  ],
  [/SmtpFailedRecipient|SMTPTransport\.rcptTo|in [`']rcptto|RecipientCommand|does not like recipient/gu, 'rcpt'],
  [/ruleset=check_rcpt|recipient address \S{1,120} not accepted|code 250\/251\/252|code "250\/251\/252"/gu, 'rcpt'],
  [/Mail command failed:|SMTPSenderRefused|SMTPSenderFailedException|SMTPTransport\.mailFrom/gu, 'mail'],
  [/in [`']mailfrom|MailCommand\.|ruleset=check_mail|does not like sender/gu, 'mail'],
  [
    /Invalid login|SMTPAuthenticationError|AuthenticationFailed|AuthenticationException|EAUTH|Password command failed/gu,
    'auth',
  ],
  [
    /Failed to authenticate|Authenticator "|Authentication unsuccessful|auth_plain|auth_login|Username command failed/gu,
    'auth',
  ],
  [/gomail: .{0,60}: Mail: /giu, 'mail'],
  [/gomail: .{0,60}: Rcpt: /giu, 'rcpt'],
  [
    /Invalid greeting|refused to talk to me|SMTPConnectError|bad greeting|ruleset=check_relay|\(connect to /giu,
    'connect',
  ],
  [/Invalid HELO|SMTPHeloError/gu, 'ehlo'],
  [/upgrading connection with STARTTLS/gu, 'starttls'],
];

/** Phrases that are a program's words only in front of a reply; behind it they are the server's own. */
const LEADING: readonly (readonly [RegExp, Stage])[] = [[/authentication failed/giu, 'auth']];

/** A phrase that tells a stage. */
export interface StageHint {
  readonly stage: Stage;
  readonly at: number;
  /** Counts only for a reply that stands behind it. */
  readonly leads: boolean;
}

const phrases = (text: string, table: typeof PHRASES, leads: boolean): readonly StageHint[] =>
  table.flatMap(([pattern, stage]) => [...text.matchAll(pattern)].map(({ index }) => ({ stage, at: index, leads })));

/** Every phrase of a text that tells at which command a reply came. */
export const findStageHints = (text: string): readonly StageHint[] => [
  ...NAMING.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const stage = stageOfName.get((match.groups?.['name'] ?? '').toLowerCase());
      return stage ? [{ stage, at: match.index, leads: false }] : [];
    }),
  ),
  ...phrases(text, PHRASES, false),
  ...phrases(text, LEADING, true),
];

/** The hint that belongs to a place: the nearest on its own line, else the nearest of all. */
export const nearestHint = (text: string, hints: readonly StageHint[], place: number): Stage | undefined => {
  const { from, to } = lineAt(text, place);
  const usable = hints.filter(({ at, leads }) => !leads || at < place);
  const onLine = usable.filter(({ at }) => at >= from && at < to);
  const candidates = onLine.length > 0 ? onLine : usable;
  const distance = ({ at }: StageHint): number => Math.abs(at - place);
  return candidates.reduce<StageHint | undefined>(
    (best, hint) => (best && distance(best) <= distance(hint) ? best : hint),
    undefined,
  )?.stage;
};

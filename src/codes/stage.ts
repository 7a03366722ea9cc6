/**
 * Where in an SMTP session a reply can come, in the order of a session (RFC 5321 §4.3.2; STARTTLS: RFC 3207;
 * AUTH: RFC 4954; ETRN, ATRN: RFC 1985, RFC 2645). `dataEnd` is the reply after the final dot, BDAT and BURL
 * included; `vrfy` stands for VRFY and EXPN, `rset` for RSET and NOOP.
 */
export const STAGES = [
  'connect',
  'ehlo',
  'starttls',
  'auth',
  'mail',
  'rcpt',
  'data',
  'dataEnd',
  'vrfy',
  'help',
  'rset',
  'etrn',
  'atrn',
  'quit',
] as const;

export type Stage = (typeof STAGES)[number];

/** A stage, or `any` for replies that every command can get (421, 500, 501). */
export type StageOrAny = Stage | 'any';

/** The stages that follow each other when a message is sent; the others can be asked for at any time between. */
export const MAIL_PATH = [
  'connect',
  'ehlo',
  'starttls',
  'auth',
  'mail',
  'rcpt',
  'data',
  'dataEnd',
  'quit',
] as const satisfies readonly Stage[];

export type MailPathStage = (typeof MAIL_PATH)[number];

/** Position on the way of a message (connect is 0), or `undefined` for VRFY, HELP, RSET and ETRN. */
export const positionOnMailPath = (stage: Stage): number | undefined => {
  const position = (MAIL_PATH as readonly Stage[]).indexOf(stage);
  return position === -1 ? undefined : position;
};

import { codeOfLine, type Dialogue, isReplyEnd, type ShownReply, shownReplies } from '../codes/dialogue.ts';
import { isFailure } from '../codes/reply-class.ts';
import type { Stage, StageOrAny } from '../codes/stage.ts';

/** One reply of a server and the command that it answered. */
export interface Exchange {
  readonly code: number;
  /** `any`: an unknown command, or no command at all (a time limit). */
  readonly stage: StageOrAny;
  /** The enhanced codes on the lines of the reply, as the server sent them. */
  readonly enhanced: readonly string[];
  /** What this reply has if the dialogue was captured for it: whose words, which meaning. */
  readonly shown?: ShownReply;
}

/** A captured dialogue, reply by reply. */
export interface Walk {
  readonly exchanges: readonly Exchange[];
  /** A command stands at the end without a reply: the server had closed the connection. */
  readonly unanswered: boolean;
}

const VERBS: Readonly<Record<string, Stage>> = {
  EHLO: 'ehlo',
  HELO: 'ehlo',
  LHLO: 'ehlo',
  STARTTLS: 'starttls',
  AUTH: 'auth',
  MAIL: 'mail',
  RCPT: 'rcpt',
  DATA: 'data',
  BDAT: 'dataEnd',
  BURL: 'dataEnd',
  VRFY: 'vrfy',
  EXPN: 'vrfy',
  HELP: 'help',
  RSET: 'rset',
  NOOP: 'rset',
  ETRN: 'etrn',
  ATRN: 'atrn',
  QUIT: 'quit',
};

/** The stage of a client's line: `commandStage('RCPT TO:<alice@example.com>')` is `rcpt`, of an unknown verb `any`. */
export const commandStage = (line: string): StageOrAny =>
  VERBS[/^[a-z]+/iu.exec(line)?.[0].toUpperCase() ?? ''] ?? 'any';

const enhancedOfLine = (line: string): readonly string[] => {
  const found = /^\d{3}[ -](?<enhanced>\d\.\d{1,3}\.\d{1,3})(?:\s|$)/u.exec(line)?.groups?.['enhanced'];
  return found === undefined ? [] : [found];
};

interface State {
  readonly lmtp: boolean;
  readonly exchanges: Exchange[];
  /** Commands that wait for a reply, the oldest first: clients send several at once (RFC 2920). */
  pending: StageOrAny[];
  /** What the client's next line is: a command, a line of the message, the answer to a challenge (RFC 4954 §4). */
  speaks: 'command' | 'message' | 'login';
  recipients: number;
}

const clientSays = (state: State, line: string): void => {
  if (state.speaks === 'login') {
    state.speaks = 'command';
    state.pending.push('auth');
  } else if (state.speaks === 'command') {
    state.pending.push(commandStage(line));
  } else if (line === '.') {
    state.speaks = 'command';
    // LMTP answers the final dot once for every recipient (RFC 2033 §4.2).
    const replies = state.lmtp ? state.recipients : 1;
    for (let reply = 0; reply < replies; reply += 1) state.pending.push('dataEnd');
  }
};

const serverSays = (state: State, code: number, lines: readonly string[]): void => {
  const interrupted = state.speaks === 'message';
  const stage = interrupted ? 'dataEnd' : (state.pending.shift() ?? 'any');
  state.speaks = code === 354 && stage === 'data' ? 'message' : code === 334 ? 'login' : 'command';
  if (stage === 'mail') state.recipients = 0;
  if (stage === 'rcpt' && code < 300) state.recipients += 1;
  state.exchanges.push({ code, stage, enhanced: [...new Set(lines.flatMap(enhancedOfLine))] });
};

/** The last reply of a code is the one that the dialogue was captured for. */
const markShown = (exchanges: readonly Exchange[], shown: ShownReply): readonly Exchange[] => {
  const last = exchanges.findLastIndex(({ code }) => code === shown.code);
  return exchanges.map((exchange, index) => (index === last ? { ...exchange, shown } : exchange));
};

/** The lines of the server, reply by reply; a client's line stands between them. */
type Turn = { readonly client: string } | { readonly code: number; readonly lines: readonly string[] };

/**
 * Joins the lines of one reply. A line with another code ends a reply that was left open: a refusal takes its place
 * (Postfix postscreen begins a greeting and thinks better of it), anything else answers the next command.
 */
const turnsOf = ({ lines }: Dialogue): readonly Turn[] => {
  const turns: Turn[] = [];
  let open: { readonly code: number; readonly lines: string[] } | undefined;
  for (const line of lines) {
    if ('C' in line) turns.push({ client: line.C });
    const code = 'S' in line ? codeOfLine(line.S) : undefined;
    if (!('S' in line) || code === undefined) continue;
    if (open && open.code !== code && isFailure(code)) turns.splice(turns.indexOf(open), 1);
    if (open?.code !== code) turns.push((open = { code, lines: [] }));
    open.lines.push(line.S);
    if (isReplyEnd(line.S)) open = undefined;
  }
  return turns;
};

/**
 * Follows a captured dialogue and tells which command each reply answered. Pure, throws nothing; lines without a code
 * are skipped. `walkDialogue(dialogue).exchanges[0]` is the greeting: `{ code: 220, stage: 'connect', … }`.
 */
export const walkDialogue = (dialogue: Dialogue): Walk => {
  const state: State = {
    lmtp: dialogue.protocol === 'LMTP',
    exchanges: [],
    pending: ['connect'],
    speaks: 'command',
    recipients: 0,
  };
  for (const turn of turnsOf(dialogue)) {
    if ('client' in turn) clientSays(state, turn.client);
    else serverSays(state, turn.code, turn.lines);
  }
  return { exchanges: shownReplies(dialogue).reduce(markShown, state.exchanges), unanswered: state.pending.length > 0 };
};

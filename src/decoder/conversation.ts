import type { Stage } from '../codes/stage.ts';
import { lineAt } from './lines.ts';

/** The stage at which a reply line stands, by the offset where the line begins. */
export type StagesByLine = ReadonlyMap<number, Stage>;

/** Client lines begin with one of these; the arrows point both ways, because programs disagree about them. */
const SPEAKER =
  /^\s{0,12}(?:\d{4}-\d{2}-\d{2}[ T][\d:.]{5,15}Z?\s)?(?<speaker>C:|S:|CLIENT -> SERVER:|SERVER -> CLIENT:|[<>]{1,3}[-~*]{0,3}|[-~]{1,2}>)?\s{0,4}"?/u;

const COMMANDS: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:EHLO|HELO|LHLO) ?\S/iu, 'ehlo'],
  [/^STARTTLS\b(?! \p{Ll})/iu, 'starttls'],
  [/^AUTH [A-Z]/u, 'auth'],
  [/^MAIL FROM:/iu, 'mail'],
  [/^RCPT TO:/iu, 'rcpt'],
  [/^DATA(?:\\r|"|\s|$)/iu, 'data'],
  [/^(?:BDAT \d{1,12} LAST)/iu, 'dataEnd'],
  [/^(?:VRFY|EXPN) \S/iu, 'vrfy'],
  [/^HELP(?:\s|$)/u, 'help'],
  [/^(?:RSET|NOOP)(?:\\r|"|\s|$)/iu, 'rset'],
  [/^ETRN \S/iu, 'etrn'],
  [/^ATRN\b/u, 'atrn'],
  [/^QUIT(?:\\r|"|\s|$)/iu, 'quit'],
];

const REPLY = /^(?<code>[2-5]\d\d)(?<more>-?)(?:[\s"]|$|(?<=-))/u;

interface State {
  /** Commands that wait for their reply, the oldest first: clients send several at once (RFC 2920). */
  pending: Stage[];
  inMessage: boolean;
  started: boolean;
  commands: number;
}

const commandOf = (line: string): Stage | undefined => COMMANDS.find(([pattern]) => pattern.test(line))?.[1];

const answer = (state: State, code: number): Stage | undefined => {
  const stage = state.pending[0];
  if (stage === 'auth' && code === 334) return stage;
  state.pending.shift();
  if (stage === 'data' && code === 354) state.inMessage = true;
  return stage;
};

const isServerLine = (speaker: string): boolean => /^(?:S:|SERVER|<[-~*]{1,3}|<{1,3}$)/u.test(speaker);

/** Where the lines of a message end: at the lone dot, or where the server is heard again. */
const leavesMessage = (state: State, speaker: string, line: string, hasDot: boolean): boolean => {
  if (/^\.(?:\s|"|\\r|$)/u.test(line)) {
    state.pending = ['dataEnd'];
    state.inMessage = false;
    return true;
  }
  if (REPLY.test(line) && (isServerLine(speaker) || !hasDot)) {
    state.pending = ['dataEnd'];
    state.inMessage = false;
  }
  return state.inMessage;
};

/** What a line of the conversation is, told with as few guesses as possible. */
const readLine = (state: State, text: string, hasDot: boolean): Stage | undefined => {
  const head = SPEAKER.exec(text);
  const speaker = head?.groups?.['speaker'] ?? '';
  const line = text.slice(head?.[0].length ?? 0);
  if (state.inMessage && leavesMessage(state, speaker, line, hasDot)) return undefined;
  const reply = REPLY.exec(line)?.groups;
  if (reply) {
    state.started = true;
    return reply['more'] === '-' ? state.pending[0] : answer(state, Number(reply['code']));
  }
  const command = commandOf(line);
  if (command) {
    state.pending = state.started ? [...state.pending, command] : [command];
    state.started = true;
    state.commands += 1;
  }
  return undefined;
};

const linesOf = (text: string): readonly { readonly start: number; readonly line: string }[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const entry = { start, line };
    start += line.length + 1;
    return entry;
  });
};

/** Longer lines are no commands and no replies (RFC 5321 §4.5.3.1). */
const LONGEST_LINE = 1000;

/** Lines between these offsets are the message itself: what stands in them is nobody's reply. */
export interface Conversation {
  readonly stages: StagesByLine;
  readonly isMessage: (offset: number) => boolean;
}

/**
 * Follows a session line by line and tells which command each reply answers. A text without commands is no session
 * and gives no stage: a lone `354` may come from anywhere.
 */
export const followConversation = (text: string): Conversation => {
  const lines = linesOf(text);
  const stages = new Map<number, Stage>();
  const message = new Set<number>();
  const state: State = { pending: ['connect'], inMessage: false, started: false, commands: 0 };
  const hasDot = lines.some(({ line }) => /^\s{0,12}(?:C:|>|[-~]{1,2}>)?\s{0,4}\.\s{0,4}$/u.test(line));
  for (const { start, line } of lines) {
    if (line.length > LONGEST_LINE) continue;
    const stage = readLine(state, line, hasDot);
    if (state.inMessage) message.add(start);
    if (stage) stages.set(start, stage);
  }
  return {
    stages: state.commands === 0 ? new Map() : stages,
    isMessage: (offset) => message.has(lineAt(text, offset).from),
  };
};

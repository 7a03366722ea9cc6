import {
  codeOfLine,
  type Dialogue,
  type DialogueLine,
  isReplyEnd,
  shownReplies,
  type ShownReply,
} from '../codes/dialogue.ts';
import { replyClassOf } from '../codes/reply-class.ts';
import type { RelationFacts } from './relation-facts.ts';
import { bothSides, type Sides } from './sides.ts';

/** A line of a cut dialogue; `decisive` marks the lines of the replies it is shown for, `gap` what was left out. */
export type ExcerptLine =
  | { readonly kind: 'client' | 'server' | 'note'; readonly text: string; readonly decisive: boolean }
  | { readonly kind: 'gap' };

/** A dialogue cut to what matters. */
export interface Excerpt {
  readonly dialogue: Dialogue;
  readonly lines: readonly ExcerptLine[];
}

/** What real servers said of a pair: one session with both replies, or one exchange for each. */
export type PairEvidence =
  | { readonly kind: 'session'; readonly excerpt: Excerpt }
  | { readonly kind: 'exchanges'; readonly excerpts: Sides<Excerpt | undefined> };

const textOf = (line: DialogueLine): string => ('S' in line ? line.S : 'C' in line ? line.C : line.note);
const kindOf = (line: DialogueLine): 'client' | 'server' | 'note' =>
  'S' in line ? 'server' : 'C' in line ? 'client' : 'note';

const codeAt = (line: DialogueLine | undefined): number | undefined =>
  line !== undefined && 'S' in line ? codeOfLine(line.S) : undefined;

/** Indices of the last line of each reply with this code. */
const replyEnds = ({ lines }: Dialogue, code: number): readonly number[] =>
  lines.flatMap((line, index) => (codeAt(line) === code && 'S' in line && isReplyEnd(line.S) ? [index] : []));

const has = (dialogue: Dialogue, code: number): boolean => replyEnds(dialogue, code).length > 0;

/**
 * Where the two replies stand that lie nearest to each other, the last ones among equals. An intermediate reply asks for
 * what is judged after it, so it stands before the other where there is a choice.
 */
const nearestEnds = (dialogue: Dialogue, { first, second }: Sides<number>): readonly number[] => {
  const { lines } = dialogue;
  const apart = ([a, b]: readonly [number, number]): number =>
    Math.abs(a - b) + (replyClassOf(codeAt(lines[Math.max(a, b)]) ?? 0) === 3 ? 1 : 0);
  const pairs = replyEnds(dialogue, first).flatMap((a) =>
    replyEnds(dialogue, second).map((b): readonly [number, number] => [a, b]),
  );
  const [nearest = []] = pairs.toReversed().toSorted((one, other) => apart(one) - apart(other));
  return nearest;
};

/**
 * First line of the exchange that ends at `end`: the command that was answered, or the greeting itself. An answer to a
 * challenge (334) belongs to the command that was challenged.
 */
const exchangeStart = (lines: readonly DialogueLine[], end: number): number => {
  let start = end;
  while (start > 0 && !('C' in (lines[start] ?? {}))) start -= 1;
  return codeAt(lines[start - 1]) === 334 ? exchangeStart(lines, start - 1) : start;
};

/** Indices of the lines of the reply that ends at `end`: all but the last have a hyphen after the code (RFC 5321 §4.2.1). */
const replyLines = (lines: readonly DialogueLine[], end: number): readonly number[] => {
  const before = lines[end - 1];
  const belongs =
    before !== undefined && 'S' in before && codeAt(before) === codeAt(lines[end]) && !isReplyEnd(before.S);
  return belongs ? [...replyLines(lines, end - 1), end] : [end];
};

/** A multiline EHLO answer says little here: only its last line is kept. */
const isListing = (line: DialogueLine | undefined, codes: readonly number[]): boolean =>
  line !== undefined && 'S' in line && /^250-/u.test(line.S) && !codes.includes(250);

/** The exchanges that end at `ends`, with `before` lines before each. */
const cut = (dialogue: Dialogue, ends: readonly number[], before: number): Excerpt => {
  const { lines } = dialogue;
  const codes = ends.flatMap((end) => codeAt(lines[end]) ?? []);
  const decisive = new Set(ends.flatMap((end) => replyLines(lines, end)));
  const keep = new Set<number>();
  for (const end of ends) {
    for (let index = Math.max(0, exchangeStart(lines, end) - before); index <= end; index += 1) keep.add(index);
  }
  const shown: ExcerptLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (!keep.has(index) || isListing(line, codes)) {
      if (shown.length > 0 && shown.at(-1)?.kind !== 'gap') shown.push({ kind: 'gap' });
      continue;
    }
    shown.push({ kind: kindOf(line), text: textOf(line), decisive: decisive.has(index) });
  }
  while (shown.at(-1)?.kind === 'gap') shown.pop();
  return { dialogue, lines: shown };
};

/** Where the last reply with this code ends. */
const lastEnd = (dialogue: Dialogue, code: number): readonly number[] => replyEnds(dialogue, code).slice(-1);

/** Commands kept before the decisive exchange, so that a reader sees how the session got there. */
const CONTEXT_LINES = 4;

/** The dialogue for one code, cut to the exchange and what led to it. */
export const excerptFor = (dialogue: Dialogue): Excerpt =>
  cut(dialogue, lastEnd(dialogue, dialogue.code), CONTEXT_LINES);

/** The replies of these codes that a dialogue was captured for. */
const shownOf = (dialogue: Dialogue, codes: readonly number[]): readonly ShownReply[] =>
  shownReplies(dialogue).filter(({ code }) => codes.includes(code));

/** Whether one of the codes is what a dialogue is about, and the others what it was captured for too. */
const isAbout = (dialogue: Dialogue, codes: readonly number[]): boolean =>
  codes.includes(dialogue.code) && shownOf(dialogue, codes).length === codes.length;

/**
 * Of the dialogues for these codes: the standard meaning, the server's own wording, what was captured to show just these
 * codes, fewer lines first; the id decides between equals.
 */
const preferenceFor =
  (...codes: readonly number[]) =>
  (a: Dialogue, b: Dialogue): number => {
    const [shownA, shownB] = [shownOf(a, codes), shownOf(b, codes)];
    const count = (test: (reply: ShownReply) => boolean): number =>
      shownA.filter(test).length - shownB.filter(test).length;
    return (
      count(({ meaning }) => meaning === 'own') ||
      count(({ wording }) => wording === 'configured') ||
      Number(isAbout(b, codes)) - Number(isAbout(a, codes)) ||
      a.lines.length - b.lines.length ||
      (a.id < b.id ? -1 : 1)
    );
  };

/** Sessions that were captured for one of the two codes and hold the other, the most telling first. */
export const sessionsWithBoth = (
  dialogues: readonly Dialogue[],
  { first, second }: Sides<number>,
): readonly Dialogue[] =>
  dialogues
    .filter(
      (dialogue) => shownOf(dialogue, [first, second]).length > 0 && has(dialogue, first) && has(dialogue, second),
    )
    .toSorted(preferenceFor(first, second));

/**
 * The evidence for a pair: a session that has both codes where there is one, else the decisive exchange of each.
 * `chosen` gives the most instructive dialogue of a code. Pure; the same data give the same evidence.
 */
export const evidenceForPair = (
  dialogues: readonly Dialogue[],
  chosen: (code: number) => Dialogue | undefined,
  codes: Sides<number>,
): PairEvidence => {
  const [session] = sessionsWithBoth(dialogues, codes);
  if (session) return { kind: 'session', excerpt: cut(session, nearestEnds(session, codes), 0) };
  const exchange = (code: number): Excerpt | undefined => {
    const dialogue = chosen(code);
    return dialogue && cut(dialogue, lastEnd(dialogue, code), 0);
  };
  return { kind: 'exchanges', excerpts: { first: exchange(codes.first), second: exchange(codes.second) } };
};

/** The other servers' wording of a code: one dialogue a server, without the one shown already. */
export const otherWordings = (dialogues: readonly Dialogue[], shown: Dialogue): readonly Dialogue[] => {
  const sameCode = dialogues
    .filter(({ code, id }) => code === shown.code && id !== shown.id)
    .toSorted(preferenceFor(shown.code));
  const byServer = new Map<string, Dialogue>();
  for (const dialogue of sameCode) {
    if (dialogue.server !== shown.server && !byServer.has(dialogue.server)) byServer.set(dialogue.server, dialogue);
  }
  return [...byServer.values()].toSorted((a, b) => (a.server < b.server ? -1 : 1));
};

/** Who sent a code in words of its own; where nobody did, who was configured to. */
const sendersOf = (dialogues: readonly Dialogue[], code: number): ReadonlySet<string> => {
  const sent = dialogues.flatMap((dialogue) =>
    shownOf(dialogue, [code]).map(({ wording }) => ({ wording, server: dialogue.server })),
  );
  const own = sent.filter(({ wording }) => wording === 'server');
  return new Set((own.length > 0 ? own : sent).map(({ server }) => server));
};

/** Which servers sent which of two codes in the captured dialogues; every list in the order of the alphabet. */
export interface Witnesses {
  readonly both: readonly string[];
  readonly only: Sides<readonly string[]>;
}

/** `witnessesOf(dialogues, { first: 451, second: 530 })`: who sent both, who only one. */
export const witnessesOf = (dialogues: readonly Dialogue[], codes: Sides<number>): Witnesses => {
  const senders = bothSides(codes, (code) => sendersOf(dialogues, code));
  const sorted = (servers: Iterable<string>): readonly string[] => [...servers].toSorted();
  return {
    both: sorted(senders.first.intersection(senders.second)),
    only: {
      first: sorted(senders.first.difference(senders.second)),
      second: sorted(senders.second.difference(senders.first)),
    },
  };
};

/** The servers whose dialogues show a habit, by the code that they answered with. */
export const habitServers = (
  known: RelationFacts,
  dialogues: readonly Dialogue[],
  id: string,
): ReadonlyMap<number, readonly string[]> => {
  const sources = new Set(known.habits.find((habit) => habit.id === id)?.sources);
  const shown = dialogues.filter((dialogue) => sources.has(`dialogue ${dialogue.id}`));
  const byCode = Map.groupBy(shown, ({ code }) => code);
  return new Map([...byCode].map(([code, list]) => [code, [...new Set(list.map(({ server }) => server))].toSorted()]));
};

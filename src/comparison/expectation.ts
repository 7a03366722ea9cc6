import type { CodeFacts, Habit, MessageFate } from '../codes/facts.ts';
import { isFailure } from '../codes/reply-class.ts';
import { positionOnMailPath, type Stage, type StageOrAny, STAGES } from '../codes/stage.ts';
import { habitStagesOf, reachOf } from './meeting.ts';
import type { Sides } from './sides.ts';

/**
 * One reading of "expected A, got B". Programs print it when the reply is another than the one they waited for
 * (RFC 5321 §4.3.2 lists which replies a command can get).
 */
export interface Expectation {
  readonly expected: number;
  readonly got: number;
  /** Commands that can get either: there the reply is a real answer. */
  readonly stages: readonly Stage[];
  /**
   * answer: the reply came instead of the expected one · habit: likewise, but no standard lists it there ·
   * outOfStep: no command was seen to get both, so the program read the reply to another command.
   */
  readonly kind: 'answer' | 'habit' | 'outOfStep';
  /** The stages that must have been passed before the earliest of {@link stages}. */
  readonly passed: readonly PassedStage[];
  /** Where no message is at stake at any of the stages, `none`. */
  readonly fate: MessageFate;
}

/** Steps without which a message can't have come that far; STARTTLS and AUTH depend on the server. */
const REQUIRED_BEFORE = ['connect', 'ehlo', 'mail', 'rcpt', 'data'] as const satisfies readonly Stage[];
export type PassedStage = (typeof REQUIRED_BEFORE)[number];

const passedBefore = (stages: readonly Stage[]): readonly PassedStage[] => {
  const positions = stages.map(positionOnMailPath).filter((position) => position !== undefined);
  const earliest = positions.length === 0 ? 2 : Math.min(...positions);
  return REQUIRED_BEFORE.filter((stage) => (positionOnMailPath(stage) ?? 0) < earliest);
};

const shared = (a: readonly StageOrAny[], b: readonly StageOrAny[]): readonly Stage[] =>
  STAGES.filter((stage) => a.includes(stage) && b.includes(stage));

/** Where either can come: by the standard, else as servers were seen to do it. */
const meetingStages = (expected: CodeFacts, got: CodeFacts): Pick<Expectation, 'kind' | 'stages'> => {
  const standard = shared(reachOf(expected), reachOf(got));
  if (standard.length > 0) return { kind: 'answer', stages: standard };
  const seen = shared(reachOf(expected), habitStagesOf(got));
  return seen.length > 0 ? { kind: 'habit', stages: seen } : { kind: 'outOfStep', stages: [] };
};

/** Commands at which no message is on its way yet, or none any more. */
const WITHOUT_MESSAGE: readonly Stage[] = ['auth', 'vrfy', 'help', 'rset', 'etrn', 'atrn', 'quit'];

const fateAt = (stages: readonly Stage[], fate: MessageFate): MessageFate =>
  stages.length > 0 && stages.every((stage) => WITHOUT_MESSAGE.includes(stage)) ? 'none' : fate;

const HABIT_FATES: Readonly<Partial<Record<Habit, MessageFate>>> = { keepsMessage: 'kept', returnsMessage: 'returned' };

/** What a server's habit makes of a message where the standard has none at stake: 454 to RCPT TO puts it off. */
const fateByHabit = ({ habits = [], message }: CodeFacts): MessageFate =>
  habits.map(({ does }) => HABIT_FATES[does]).find((fate) => fate !== undefined) ?? message.fate;

const read = (expected: CodeFacts, got: CodeFacts): Expectation => {
  const { kind, stages } = meetingStages(expected, got);
  return {
    expected: expected.code,
    got: got.code,
    kind,
    stages,
    passed: passedBefore(stages),
    fate: fateAt(stages, kind === 'habit' ? fateByHabit(got) : got.message.fate),
  };
};

/**
 * The readings that make sense: a program waits for a success or an intermediate reply, so a failure is never the
 * expected side. Two successes can be read both ways, two failures not at all.
 * `expectationsOf` of 250 and 451 is one reading: expected 250, got 451.
 */
export const expectationsOf = ({ first, second }: Sides<CodeFacts>): readonly Expectation[] => [
  ...(isFailure(first.code) ? [] : [read(first, second)]),
  ...(isFailure(second.code) ? [] : [read(second, first)]),
];

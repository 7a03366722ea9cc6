import type { CodeFacts, MessageFate } from '../codes/facts.ts';
import { isFailure } from '../codes/reply-class.ts';
import { positionOnMailPath, type Stage, type StageOrAny, STAGES } from '../codes/stage.ts';
import { type Action, actionOf } from './action.ts';
import { stagesOf } from './meeting.ts';
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
   * answer: the reply came instead of the expected one · outOfStep: no command gets both, so the program read the
   * reply to another command.
   */
  readonly kind: 'answer' | 'outOfStep';
  /** The stages that must have been passed before the earliest of {@link stages}. */
  readonly passed: readonly PassedStage[];
  readonly fate: MessageFate;
  readonly action: Action;
}

const asStages = (stages: readonly StageOrAny[]): readonly Stage[] =>
  stages.includes('any') ? STAGES : stages.filter((stage) => stage !== 'any');

/** Steps without which a message can't have come that far; STARTTLS and AUTH depend on the server. */
const REQUIRED_BEFORE = ['connect', 'ehlo', 'mail', 'rcpt', 'data'] as const satisfies readonly Stage[];
export type PassedStage = (typeof REQUIRED_BEFORE)[number];

const passedBefore = (stages: readonly Stage[]): readonly PassedStage[] => {
  const positions = stages.map(positionOnMailPath).filter((position) => position !== undefined);
  const earliest = positions.length === 0 ? 2 : Math.min(...positions);
  return REQUIRED_BEFORE.filter((stage) => (positionOnMailPath(stage) ?? 0) < earliest);
};

const read = (expected: CodeFacts, got: CodeFacts): Expectation => {
  const possible = asStages(stagesOf(got));
  const stages = asStages(stagesOf(expected)).filter((stage) => possible.includes(stage));
  return {
    expected: expected.code,
    got: got.code,
    stages,
    kind: stages.length > 0 ? 'answer' : 'outOfStep',
    passed: passedBefore(stages),
    fate: got.message.fate,
    action: actionOf(got),
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

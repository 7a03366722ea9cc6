import { isFailure } from '../codes/reply-class.ts';
import type { CodeFacts } from '../codes/facts.ts';
import { positionOnMailPath, type StageOrAny } from '../codes/stage.ts';
import { mailPathSpan, mailPathStages, type Meeting, meetingOf, stagesOf } from './meeting.ts';
import { pairOf, pairSlug } from './pair.ts';
import type { RelationFacts } from './relation-facts.ts';
import { bothSides, type Sides } from './sides.ts';

type Side = keyof Sides<unknown>;

/** How two codes relate, as facts; the views word it. */
export type Relation =
  /** The same trouble, now or for good; or the same news, accepted or refused. */
  | { readonly kind: 'twins'; readonly by: 'retry' | 'forward'; readonly id: string }
  /** Both belong to one exchange, in this order; `id` names what happens between where it is known. */
  | { readonly kind: 'steps'; readonly earlier: Side; readonly id?: string }
  /** The same cause under either number, by the server's software and settings. */
  | { readonly kind: 'habit'; readonly ids: readonly string[] }
  /** Two answers to the same command: one or the other. */
  | { readonly kind: 'alternatives'; readonly meeting: Meeting & { kind: 'shared' | 'anywhere' } }
  /** A success came first, a later command failed: the failure is the one to act on. */
  | { readonly kind: 'timeline'; readonly success: Side; readonly failsAt: readonly StageOrAny[] }
  /** A failure came at an earlier stage than the other code belongs to. */
  | { readonly kind: 'barrier'; readonly failure: Side; readonly failsAt: readonly StageOrAny[] }
  /** No common ground. */
  | { readonly kind: 'apart' };

export type RelationKind = Relation['kind'];

/** Whether the relation was read from the stages of the two codes, so that its sentence names them. */
export const tellsStages = ({ kind }: Relation): boolean =>
  kind === 'alternatives' || kind === 'timeline' || kind === 'barrier' || kind === 'apart';

const slug = ({ first, second }: Sides<number>): string => pairSlug(pairOf(first, second));

const twins = (codes: Sides<number>, known: RelationFacts): Relation[] =>
  known.twins.filter(({ pair }) => pair === slug(codes)).map(({ by, id }) => ({ kind: 'twins', by, id }));

const knownSteps = (codes: Sides<number>, known: RelationFacts): Relation[] =>
  known.steps
    .filter(({ first, then }) => slug({ first, second: then }) === slug(codes))
    .map(({ first, id }) => ({ kind: 'steps', earlier: first === codes.first ? 'first' : 'second', id }));

const habits = (codes: Sides<number>, known: RelationFacts): Relation[] => {
  const ids = known.habits
    .filter((habit) => habit.codes.includes(codes.first) && habit.codes.includes(codes.second))
    .map(({ id }) => id);
  return ids.length === 0 ? [] : [{ kind: 'habit', ids }];
};

const other = (side: Side): Side => (side === 'first' ? 'second' : 'first');

const onlyQuit = (facts: CodeFacts): boolean => stagesOf(facts).every((stage) => stage === 'quit');

const orderedRelation = (codes: Sides<number>, facts: Sides<CodeFacts>, earlier: Side): Relation => {
  const later = other(earlier);
  if (isFailure(codes[earlier])) {
    // QUIT may follow any reply, so no failure bars the way to it.
    return onlyQuit(facts[later])
      ? { kind: 'apart' }
      : { kind: 'barrier', failure: earlier, failsAt: mailPathStages(facts[earlier]) };
  }
  return isFailure(codes[later])
    ? { kind: 'timeline', success: earlier, failsAt: mailPathStages(facts[later]) }
    : { kind: 'steps', earlier };
};

/**
 * For codes that share no stage and have no strict order: a success that a failure can still follow (235 at AUTH, 550
 * at EHLO but at RCPT too) is a timeline all the same.
 */
const looseRelation = (codes: Sides<number>, facts: Sides<CodeFacts>): Relation => {
  const success: Side = isFailure(codes.first) ? 'second' : 'first';
  if (isFailure(codes[success]) || !isFailure(codes[other(success)])) return { kind: 'apart' };
  const passed = mailPathSpan(stagesOf(facts[success]));
  if (!passed) return { kind: 'apart' };
  const failsAt = stagesOf(facts[other(success)]).filter(
    (stage) => stage !== 'any' && (positionOnMailPath(stage) ?? -1) > passed.to,
  );
  return failsAt.length > 0 ? { kind: 'timeline', success, failsAt } : { kind: 'apart' };
};

const computed = (codes: Sides<number>, facts: Sides<CodeFacts>): Relation => {
  const meeting = meetingOf(facts);
  switch (meeting.kind) {
    case 'shared':
    case 'anywhere':
      return { kind: 'alternatives', meeting };
    case 'ordered':
      return orderedRelation(codes, facts, meeting.earlier);
    case 'apart':
      return looseRelation(codes, facts);
  }
};

/**
 * Every relation of two codes, the most useful first; there is always at least one. Twins and known steps say all there
 * is to say; a habit of servers stands beside what the stages tell, unless these tell nothing.
 * `relationsOf` of 450 and 550 is `twins` and `habit`, of 235 and 451 `timeline`, of 211 and 553 `apart`.
 */
export const relationsOf = (facts: Sides<CodeFacts>, known: RelationFacts): readonly Relation[] => {
  const codes = bothSides(facts, ({ code }) => code);
  const leading = [...twins(codes, known), ...knownSteps(codes, known)];
  const shared = habits(codes, known);
  if (leading.length > 0) return [...leading, ...shared];
  const fromStages = computed(codes, facts);
  return shared.length > 0 && fromStages.kind === 'apart' ? shared : [...shared, fromStages];
};

/** The relation that leads: the first of {@link relationsOf}. */
export const leadingRelation = (facts: Sides<CodeFacts>, known: RelationFacts): Relation =>
  relationsOf(facts, known)[0] ?? { kind: 'apart' };

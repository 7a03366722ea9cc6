import { type CodeFacts } from '../codes/facts.ts';
import { positionOnMailPath, type Stage, type StageOrAny, STAGES } from '../codes/stage.ts';
import { bothSides, type Sides } from './sides.ts';

/**
 * Whether two replies can answer the same command. One command gets exactly one reply (RFC 5321 §4.2), so replies
 * that share a stage exclude each other there, and replies on different stages can both stand in one session.
 */
export type Meeting =
  /** Both can answer at `stages`: there it is one or the other. `own` are those that only one can answer. */
  | { readonly kind: 'shared'; readonly stages: readonly Stage[]; readonly own: Sides<readonly Stage[]> }
  /** One can answer every command, so it can come wherever the other can. */
  | { readonly kind: 'anywhere'; readonly side: keyof Sides<unknown> | 'both'; readonly stages: readonly Stage[] }
  /** On the way of a message one comes before the other. */
  | { readonly kind: 'ordered'; readonly earlier: keyof Sides<unknown> }
  /** Different commands without an order between them. */
  | { readonly kind: 'apart' };

/** The stages at which a standard lets the reply come, in session order; for undefined codes those it was seen at. */
export const stagesOf = (facts: CodeFacts): readonly StageOrAny[] => {
  const standard = facts.stages.filter((claim) => claim.by === 'standard');
  const claims = standard.length > 0 ? standard : facts.stages;
  const named = new Set<StageOrAny>(claims.flatMap((claim) => claim.at));
  return named.has('any') ? ['any'] : STAGES.filter((stage) => named.has(stage));
};

/** Stages at which servers were seen to send the reply although no standard says so. */
export const habitStagesOf = (facts: CodeFacts): readonly StageOrAny[] => {
  const standard = new Set(stagesOf(facts));
  const habits = facts.stages.filter((claim) => claim.by === 'habit').flatMap((claim): StageOrAny[] => claim.at);
  return [...new Set(habits)].filter((stage) => !standard.has(stage));
};

const isAny = (stages: readonly StageOrAny[]): boolean => stages.includes('any');
const named = (stages: readonly StageOrAny[]): readonly Stage[] => stages.filter((stage) => stage !== 'any');

/** The first and last place on the way of a message; `undefined` for commands beside it. */
export const mailPathSpan = (stages: readonly StageOrAny[]): { from: number; to: number } | undefined => {
  const positions = named(stages)
    .map(positionOnMailPath)
    .filter((position) => position !== undefined);
  return positions.length === 0 ? undefined : { from: Math.min(...positions), to: Math.max(...positions) };
};

/** The greeting answers no command, so a reply to any command comes there only where something says so (421). */
const answersGreeting = (facts: CodeFacts): boolean =>
  facts.stages.some(({ at }) => at.some((stage: StageOrAny) => stage === 'connect'));

/** The stages at which a reply can come, `any` spelled out. */
export const reachOf = (facts: CodeFacts): readonly Stage[] => {
  const stages = stagesOf(facts);
  if (!isAny(stages)) return named(stages);
  return STAGES.filter((stage) => stage !== 'connect' || answersGreeting(facts));
};

/** The stages of a reply on the way of a message, without the commands beside it; `any` stays. */
export const mailPathStages = (facts: CodeFacts): readonly StageOrAny[] =>
  stagesOf(facts).filter((stage) => stage === 'any' || positionOnMailPath(stage) !== undefined);

const meetingWithAny = (facts: Sides<CodeFacts>, stages: Sides<readonly StageOrAny[]>): Meeting => {
  if (isAny(stages.first) && isAny(stages.second)) return { kind: 'anywhere', side: 'both', stages: [] };
  const [side, other] = isAny(stages.first) ? (['first', 'second'] as const) : (['second', 'first'] as const);
  const reach = reachOf(facts[side]);
  const shared = named(stages[other]).filter((stage) => reach.includes(stage));
  return shared.length > 0 ? { kind: 'anywhere', side, stages: shared } : { kind: 'ordered', earlier: other };
};

/** How the stages of two codes relate: `meetingOf({ first: 235, second: 451 })` is `ordered`, 235 earlier. */
export const meetingOf = (facts: Sides<CodeFacts>): Meeting => {
  const stages = bothSides(facts, stagesOf);
  if (isAny(stages.first) || isAny(stages.second)) return meetingWithAny(facts, stages);
  const shared = named(stages.first).filter((stage) => stages.second.includes(stage));
  if (shared.length > 0) {
    const own = bothSides(stages, (list) => named(list).filter((stage) => !shared.includes(stage)));
    return { kind: 'shared', stages: shared, own };
  }
  const first = mailPathSpan(stages.first);
  const second = mailPathSpan(stages.second);
  if (!first || !second) return { kind: 'apart' };
  if (first.to < second.from) return { kind: 'ordered', earlier: 'first' };
  return second.to < first.from ? { kind: 'ordered', earlier: 'second' } : { kind: 'apart' };
};

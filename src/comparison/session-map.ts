import type { CodeFacts } from '../codes/facts.ts';
import { type StageOrAny, STAGES } from '../codes/stage.ts';

/** How a code belongs to a stage: a standard lets it come there, or servers were only seen to send it. */
export type Standing = 'standard' | 'habit';

/** One stage of a session with the codes that can answer it, ascending. */
export interface SessionStage {
  readonly stage: StageOrAny;
  readonly codes: readonly { readonly code: number; readonly by: Standing }[];
}

/** How a code stands at a stage; `undefined` where it was never seen. `any` is a stage of its own here. */
export const standingAt = (facts: CodeFacts, stage: StageOrAny): Standing | undefined => {
  const claims = facts.stages.filter(({ at }) => at.some((claimed: StageOrAny) => claimed === stage));
  if (claims.some(({ by }) => by === 'standard')) return 'standard';
  return claims.length > 0 ? 'habit' : undefined;
};

/** An SMTP session from connect to QUIT with every code where it can come; replies to any command come last. */
export const sessionMap = (codes: readonly CodeFacts[]): readonly SessionStage[] =>
  [...STAGES, 'any' as const]
    .map((stage) => ({
      stage,
      codes: codes.flatMap((facts) => {
        const by = standingAt(facts, stage);
        return by ? [{ code: facts.code, by }] : [];
      }),
    }))
    .filter(({ codes: found }) => found.length > 0);

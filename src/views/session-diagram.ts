import { PLACE_MARKS, type ReplyClass, replyClassOf } from '../codes/reply-class.ts';
import type { ReplyCode } from '../codes/reply-code.ts';
import { type Stage, STAGES } from '../codes/stage.ts';
import { sessionMap, standingAt, type Standing } from '../comparison/session-map.ts';
import type { ViewContext } from './context.ts';

/** A code in a picture: a link with a name, its class as mark and colour, filled or outlined. */
export interface PlacedCode {
  readonly code: number;
  readonly href: string;
  readonly name: string;
  readonly replyClass: ReplyClass;
  readonly mark: string;
  readonly by: Standing;
}

/** An SMTP session as a picture: what the client says, and which codes can answer. */
export interface SessionDiagram {
  readonly heading: string;
  readonly lead: string;
  readonly rows: readonly { readonly label: string; readonly codes: readonly PlacedCode[] }[];
}

const placed = (context: ViewContext, { code, by }: { readonly code: number; readonly by: Standing }): PlacedCode => {
  const { prose } = context.code(code);
  const replyClass = replyClassOf(code);
  return {
    code,
    href: context.href({ kind: 'code', code }),
    name: `${code}: ${prose[context.locale].gloss}${by === 'habit' ? ` (${context.t('session.habit')})` : ''}`,
    replyClass,
    mark: PLACE_MARKS[replyClass][by],
    by,
  };
};

/** The session with the given codes in it: all of them on the home page, those of one class on its page. */
export const sessionDiagram = (context: ViewContext, codes: readonly ReplyCode[]): SessionDiagram => ({
  heading: context.t('session.heading'),
  lead: context.t('session.lead'),
  rows: sessionMap(codes.map(({ facts }) => facts)).map(({ stage, codes: found }) => ({
    label: context.t(`stage.label.${stage}`),
    codes: found.map((entry) => placed(context, entry)),
  })),
});

/** Which code comes at which stage, one row a code. */
export interface StageMatrix {
  readonly heading: string;
  readonly codeLabel: string;
  readonly legend: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly code: number;
    readonly href: string;
    readonly replyClass: ReplyClass;
    readonly cells: readonly { readonly sign: string; readonly says: string }[];
  }[];
}

const COLUMNS: readonly (Stage | 'any')[] = [...STAGES, 'any'];

export const stageMatrix = (context: ViewContext, codes: readonly ReplyCode[]): StageMatrix => ({
  heading: context.t('matrix.heading'),
  codeLabel: context.t('matrix.code'),
  legend: context.t('session.lead'),
  columns: COLUMNS.map((stage) => (stage === 'any' ? context.t('stage.label.any') : context.t(`stage.short.${stage}`))),
  // A number that nobody was seen to send at any stage has nothing to show here.
  rows: codes
    .filter(({ facts }) => facts.stages.length > 0)
    .map(({ facts }) => {
      const replyClass = replyClassOf(facts.code);
      return {
        code: facts.code,
        href: context.href({ kind: 'code', code: facts.code }),
        replyClass,
        cells: COLUMNS.map((stage) => {
          const by = standingAt(facts, stage);
          return by ? { sign: PLACE_MARKS[replyClass][by], says: context.t(`session.${by}`) } : { sign: '', says: '' };
        }),
      };
    }),
});

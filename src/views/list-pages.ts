import { REPLY_CLASSES, type ReplyClass, replyClassOf } from '../codes/reply-class.ts';
import type { ReplyCode } from '../codes/reply-code.ts';
import { pairOf } from '../comparison/pair.ts';
import { explainedCodes, pairedCodes } from '../repository/content.ts';
import { typeset } from '../languages/typeset.ts';
import { askBox, type AskBoxView } from './ask-box.ts';
import type { ViewContext } from './context.ts';
import { type ClassBadge, classBadge } from './labels.ts';
import { pairGrid, type PairGrid } from './pair-grid.ts';
import { type RichText, richText } from './rich-text.ts';
import { type SessionDiagram, sessionDiagram, stageMatrix, type StageMatrix } from './session-diagram.ts';
import { makeShell, type Shell } from './shell.ts';

/** A code as one line of a list: number, English name, short name in the reader's language. */
export interface CodeLine {
  readonly code: number;
  readonly name: string;
  readonly gloss: string;
  readonly href: string;
}

/** The codes of one class. */
export interface ClassGroup {
  readonly badge: ClassBadge;
  readonly href: string;
  readonly count: string;
  readonly lines: readonly CodeLine[];
}

const codeLine = (context: ViewContext, code: ReplyCode): CodeLine => ({
  code: code.facts.code,
  name: code.facts.name,
  gloss: typeset(context.locale, code.prose[context.locale].gloss),
  href: context.href({ kind: 'code', code: code.facts.code }),
});

const classGroup = (context: ViewContext, replyClass: ReplyClass, codes: readonly ReplyCode[]): ClassGroup => {
  const lines = codes
    .filter(({ facts }) => replyClassOf(facts.code) === replyClass)
    .map((code) => codeLine(context, code));
  return {
    badge: classBadge(context, replyClass * 100),
    href: context.href({ kind: 'class', replyClass }),
    count: context.t('codes.count', { count: lines.length }),
    lines,
  };
};

/** One code of the picker with the pages of all its pairs. */
export interface PickerEntry extends CodeLine {
  readonly pairs: readonly { readonly code: number; readonly href: string }[];
}

/** The page with all codes and the way to every pair. */
export interface AllCodesPage {
  readonly shell: Shell;
  readonly texts: {
    readonly heading: string;
    readonly lead: RichText;
    readonly pickHeading: string;
    readonly pickLead: RichText;
    readonly explainedHeading: string;
    readonly explainedLead: RichText;
  };
  readonly groups: readonly ClassGroup[];
  readonly explained: readonly CodeLine[];
  readonly picker: readonly PickerEntry[];
  readonly matrix: StageMatrix;
  readonly grid: PairGrid;
}

const picker = (context: ViewContext): readonly PickerEntry[] => {
  const codes = pairedCodes(context.content);
  return codes.map((code) => ({
    ...codeLine(context, code),
    pairs: codes
      .filter((other) => other !== code)
      .map((other) => ({
        code: other.facts.code,
        href: context.href({ kind: 'pair', pair: pairOf(code.facts.code, other.facts.code) }),
      })),
  }));
};

export const allCodesPage = (context: ViewContext): AllCodesPage => {
  const { codes } = context.content.pages[context.locale];
  const rich = (text: string): RichText => richText(context.locale, text);
  return {
    shell: makeShell(context, {
      place: { kind: 'codes' },
      title: context.t('title.codes'),
      description: codes.lead,
      headline: codes.heading,
      trail: [{ text: context.t('site.codes'), place: { kind: 'codes' } }],
    }),
    texts: {
      ...codes,
      lead: rich(codes.lead),
      pickLead: rich(codes.pickLead),
      explainedLead: rich(codes.explainedLead),
    },
    groups: REPLY_CLASSES.map((replyClass) => classGroup(context, replyClass, pairedCodes(context.content))),
    explained: explainedCodes(context.content).map((code) => codeLine(context, code)),
    picker: picker(context),
    matrix: stageMatrix(context, context.content.codes),
    grid: pairGrid(context),
  };
};

/** The page of one class. */
export interface ClassPage {
  readonly shell: Shell;
  readonly heading: string;
  readonly badge: ClassBadge;
  readonly paragraphs: readonly RichText[];
  readonly codes: readonly CodeLine[];
  readonly explainedHeading: string;
  readonly explained: readonly CodeLine[];
  readonly note: RichText;
  readonly session: SessionDiagram;
}

export const classPage = (context: ViewContext, replyClass: ReplyClass): ClassPage => {
  const { classes, codes } = context.content.pages[context.locale];
  const { heading, lead, act, limits } = classes[replyClass];
  const badge = classBadge(context, replyClass * 100);
  const ofClass = (list: readonly ReplyCode[]): readonly CodeLine[] =>
    list.filter(({ facts }) => replyClassOf(facts.code) === replyClass).map((code) => codeLine(context, code));
  return {
    shell: makeShell(context, {
      place: { kind: 'class', replyClass },
      title: context.t('title.class', { replyClass: `${replyClass}xx`, plain: badge.plain }),
      description: lead,
      headline: heading,
      trail: [
        { text: context.t('site.codes'), place: { kind: 'codes' } },
        { text: `${replyClass}xx`, place: { kind: 'class', replyClass } },
      ],
    }),
    heading,
    badge,
    paragraphs: [lead, act, limits].map((text) => richText(context.locale, text)),
    codes: ofClass(pairedCodes(context.content)),
    explainedHeading: codes.explainedHeading,
    explained: ofClass(explainedCodes(context.content)),
    note: richText(context.locale, classes.pairsNote),
    session: sessionDiagram(
      context,
      context.content.codes.filter(({ facts }) => replyClassOf(facts.code) === replyClass),
    ),
  };
};

/** Pairs and codes that readers look for most, by the ranking of questions asked in public. */
const FREQUENT_PAIRS: readonly (readonly [number, number])[] = [
  [450, 550],
  [530, 535],
  [421, 451],
  [450, 451],
  [550, 554],
  [452, 552],
  [454, 535],
  [503, 530],
  [454, 554],
  [250, 550],
  [535, 550],
  [250, 451],
];
const FREQUENT_CODES: readonly number[] = [550, 554, 535, 421, 450, 451, 452, 530, 552, 553, 250, 354];

export interface HomePage {
  readonly shell: Shell;
  readonly ask: AskBoxView;
  readonly session: SessionDiagram;
  readonly texts: {
    readonly heading: string;
    readonly lead: RichText;
    readonly digitHeading: string;
    readonly digitLead: RichText;
    readonly pairsHeading: string;
    readonly pairsLead: RichText;
    readonly codesHeading: string;
    readonly allCodes: string;
  };
  readonly digits: readonly { readonly badge: ClassBadge; readonly href: string; readonly act: RichText }[];
  readonly pairs: readonly { readonly href: string; readonly sides: readonly CodeLine[] }[];
  readonly codes: readonly CodeLine[];
  readonly allCodesHref: string;
}

export const homePage = (context: ViewContext): HomePage => {
  const { home, classes } = context.content.pages[context.locale];
  const rich = (text: string): RichText => richText(context.locale, text);
  return {
    shell: makeShell(context, {
      place: { kind: 'home' },
      title: context.t('title.home'),
      description: home.description,
      headline: home.heading,
    }),
    ask: askBox(context),
    session: sessionDiagram(context, pairedCodes(context.content)),
    texts: { ...home, lead: rich(home.lead), digitLead: rich(home.digitLead), pairsLead: rich(home.pairsLead) },
    digits: REPLY_CLASSES.map((replyClass) => ({
      badge: classBadge(context, replyClass * 100),
      href: context.href({ kind: 'class', replyClass }),
      act: rich(classes[replyClass].act),
    })),
    pairs: FREQUENT_PAIRS.map(([first, second]) => ({
      sides: [first, second].map((code) => codeLine(context, context.code(code))),
      href: context.href({ kind: 'pair', pair: pairOf(first, second) }),
    })),
    codes: FREQUENT_CODES.map((code) => codeLine(context, context.code(code))),
    allCodesHref: context.href({ kind: 'codes' }),
  };
};

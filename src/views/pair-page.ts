import { ANCHORS, codeAnchor } from '../addresses/addresses.ts';
import type { CodeFacts } from '../codes/facts.ts';
import type { PairedCode } from '../codes/reply-code.ts';
import { actionOf } from '../comparison/action.ts';
import { compare } from '../comparison/comparison.ts';
import { type Pair, pairOf, pairSlug } from '../comparison/pair.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import { type CodeExcerpt, codeExcerpt } from './code-sections.ts';
import { contentsView, type ContentsView } from './contents.ts';
import type { ViewContext } from './context.ts';
import { decisionView, type DecisionView } from './decision.ts';
import { differenceSentence } from './difference-sentences.ts';
import { type ExpectationView, expectationViews } from './expectation.ts';
import { type GlanceCell, glanceCells } from './labels.ts';
import { once } from './once.ts';
import { relationVerdict, type RelationVerdict } from './relation-sentence.ts';
import { capitalize, type RichText, richText } from './rich-text.ts';
import { makeShell, type Shell } from './shell.ts';
import { definingLinks, type SourceLink } from './source-links.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { pairTranscripts, type TranscriptSection } from './transcript.ts';

export interface PageLink {
  readonly text: string;
  readonly href: string;
}

export interface GlanceRow {
  readonly label: string;
  /** One cell where both codes agree. */
  readonly cells: Sides<GlanceCell> | GlanceCell;
}

/** One step to a pair that relates in the same way. */
export interface WalkStep extends PageLink {
  readonly direction: 'previous' | 'next';
  readonly label: string;
}

export interface WalkView {
  readonly heading: string;
  readonly steps: readonly WalkStep[];
}

/** A note by hand, which leads the page. */
export interface PairNoteView {
  readonly heading: string;
  readonly confusion: RichText;
  readonly testLabel: string;
  readonly test: RichText;
  readonly practiceLabel: string;
  readonly practice: RichText;
  readonly sources: readonly string[];
}

/** Everything a pair page prints. */
export interface PairPage {
  readonly shell: Shell;
  readonly labels: {
    readonly summary: string;
    readonly description: string;
    readonly when: string;
    readonly fix: string;
    readonly glance: string;
    readonly differences: string;
    readonly which: string;
    readonly more: string;
  };
  readonly codes: Sides<CodeExcerpt>;
  readonly verdict: RelationVerdict;
  readonly alsoRelated: readonly RelationVerdict[];
  readonly summary: Sides<RichText>;
  readonly timeline: Timeline;
  readonly contents: ContentsView;
  readonly glance: { readonly caption: string; readonly point: string; readonly rows: readonly GlanceRow[] };
  /** Only for pairs that people confuse. */
  readonly note?: PairNoteView;
  readonly decision: DecisionView;
  readonly expectations: readonly ExpectationView[];
  readonly differences: readonly RichText[];
  readonly which: {
    readonly received: string;
    /** What to do now, where to look first, and the wrong moves: one sentence each for both codes. */
    readonly advice: readonly { readonly label: string; readonly text: RichText }[];
    readonly serve: string;
    readonly answerWith: RichText;
  };
  readonly transcripts: TranscriptSection;
  /** Says in a cell that it holds for both. */
  readonly bothCodes: string;
  readonly walk: WalkView;
  readonly more: {
    readonly codesLabel: string;
    readonly codes: readonly PageLink[];
    readonly pairsLabel: string;
    readonly pairs: readonly PageLink[];
    readonly rfcsLabel: string;
    readonly rfcs: readonly SourceLink[];
  };
}

const sameCell = (a: GlanceCell, b: GlanceCell): boolean => a.lines.join('\n') === b.lines.join('\n');

const glanceRows = (context: ViewContext, facts: Sides<CodeFacts>): readonly GlanceRow[] => {
  const first = glanceCells(context, facts.first);
  const second = new Map(glanceCells(context, facts.second));
  return first.map(([point, cell]) => {
    const other = second.get(point) ?? { lines: [], literal: false };
    return {
      label: context.t(`glance.${point}`),
      cells: sameCell(cell, other) ? cell : { first: cell, second: other },
    };
  });
};

/** Related pairs: each code with those it is taken for, the other side's first, without this pair. */
const relatedPairs = (context: ViewContext, facts: Sides<CodeFacts>, shown: number): readonly Pair[] => {
  const around = ({ code, seeAlso }: CodeFacts): readonly Pair[] =>
    seeAlso.filter((other) => context.code(other).kind === 'paired').map((other) => pairOf(code, other));
  const [a, b] = [around(facts.first), around(facts.second)];
  const alternating = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index], b[index]])
    .flat()
    .filter((pair) => pair !== undefined);
  const others = alternating.filter(({ first, second }) => first !== facts.first.code || second !== facts.second.code);
  return [...new Map(others.map((pair) => [pairSlug(pair), pair])).values()].slice(0, shown);
};

const RELATED_PAIRS = 6;

const learnMore = (context: ViewContext, codes: Sides<PairedCode>): PairPage['more'] => {
  const facts = bothSides(codes, (code) => code.facts);
  return {
    codesLabel: context.t('more.codes'),
    codes: [facts.first, facts.second].map(({ code, name }) => ({
      text: context.t('more.codePage', { code, name }),
      href: context.href({ kind: 'code', code }),
    })),
    pairsLabel: context.t('more.pairs'),
    pairs: relatedPairs(context, facts, RELATED_PAIRS).map((pair) => ({
      text: context.t('more.pairPage', { first: pair.first, second: pair.second }),
      href: context.href({ kind: 'pair', pair }),
    })),
    rfcsLabel: context.t('more.rfcs'),
    rfcs: definingLinks(context, [facts.first, facts.second]),
  };
};

const pairShell = (context: ViewContext, pair: Pair, codes: Sides<PairedCode>, summary: string): Shell => {
  const { first, second } = pair;
  const gloss = bothSides(codes, ({ prose }) => prose[context.locale].gloss);
  return makeShell(context, {
    place: { kind: 'pair', pair },
    title: context.t('title.pair', { first, second }),
    description: [
      context.t('description.pair', { first, firstGloss: gloss.first, second, secondGloss: gloss.second }),
      context.t('description.pairEnd'),
    ].join(' '),
    trail: [
      { text: context.t('site.codes'), place: { kind: 'codes' } },
      { text: String(first), place: { kind: 'code', code: first } },
      { text: context.t('more.pairPage', { first, second }), place: { kind: 'pair', pair } },
    ],
    summary,
    headline: `SMTP ${first} ${codes.first.facts.name} vs ${second} ${codes.second.facts.name}`,
    terms: [codes.first, codes.second].map(({ facts }) => ({ code: facts.code, name: facts.name })),
  });
};

const noteView = (context: ViewContext, pair: Pair): PairNoteView | undefined => {
  const note = context.content.notes[pairSlug(pair)];
  if (!note) return undefined;
  const { confusion, test, practice } = note.prose[context.locale];
  return {
    heading: context.t('note.heading'),
    confusion: richText(context.locale, confusion),
    testLabel: context.t('note.test'),
    test: richText(context.locale, test),
    practiceLabel: context.t('note.practice'),
    practice: richText(context.locale, practice),
    sources: note.sources,
  };
};

const walkView = (context: ViewContext, pair: Pair, label: string): WalkView => {
  const { previous, next } = context.neighbours(pair);
  const step = (direction: 'previous' | 'next', to: Pair | undefined): readonly WalkStep[] =>
    to
      ? [
          {
            direction,
            label: context.t(`walk.${direction}`),
            text: context.t('more.pairPage', { first: to.first, second: to.second }),
            href: context.href({ kind: 'pair', pair: to }),
          },
        ]
      : [];
  return {
    heading: context.t('walk.heading', { label }),
    steps: [...step('previous', previous), ...step('next', next)],
  };
};

const ADVICE = ['now', 'look', 'avoid'] as const;

const makePairPage = (context: ViewContext, pair: Pair): PairPage => {
  const codes = { first: context.pairedCode(pair.first), second: context.pairedCode(pair.second) };
  const facts = bothSides(codes, (code) => code.facts);
  const prose = bothSides(codes, (code) => code.prose[context.locale]);
  const rich = (text: string): RichText => richText(context.locale, text);
  const comparison = compare(facts, context.content.relations);
  const [verdict, ...alsoRelated] = comparison.relations.map((relation) => relationVerdict(context, codes, relation));
  if (!verdict) throw new Error(`${pair.first} and ${pair.second} have no relation; the engine gives at least one`);
  const note = noteView(context, pair);
  const joined = (clauses: Sides<string>): RichText =>
    rich(capitalize(context.t('which.join', { first: clauses.first, second: clauses.second })));
  const expectations = expectationViews(context, facts);
  const transcripts = pairTranscripts(context, { first: pair.first, second: pair.second });
  const decision = decisionView(context, facts);
  return {
    shell: pairShell(context, pair, codes, verdict.sentence),
    labels: {
      summary: context.t('section.summary'),
      description: context.t('section.description'),
      when: context.t('section.when'),
      fix: context.t('section.fix'),
      glance: context.t('glance.heading'),
      differences: context.t('section.differences'),
      which: context.t('section.which'),
      more: context.t('section.more'),
    },
    codes: bothSides(codes, (code) => codeExcerpt(context, code, context.t(`action.label.${actionOf(code.facts)}`))),
    verdict,
    alsoRelated: alsoRelated.filter(({ label }) => label !== verdict.label),
    summary: bothSides(prose, ({ summary }) => rich(summary)),
    timeline: timelineOf(context, facts),
    contents: contentsView(context, [
      [ANCHORS.note, note?.heading],
      [ANCHORS.glance, context.t('glance.heading')],
      [ANCHORS.decision, decision.heading],
      [ANCHORS.expected, expectations[0]?.heading],
      [codeAnchor(pair.first), `${pair.first} ${facts.first.name}`],
      [codeAnchor(pair.second), `${pair.second} ${facts.second.name}`],
      [ANCHORS.differences, context.t('section.differences')],
      [ANCHORS.which, context.t('section.which')],
      [ANCHORS.transcript, transcripts.heading],
      [ANCHORS.learnMore, context.t('section.more')],
    ]),
    glance: {
      caption: context.t('glance.caption', { first: pair.first, second: pair.second }),
      point: context.t('glance.point'),
      rows: glanceRows(context, facts),
    },
    ...(note ? { note } : {}),
    decision,
    expectations,
    differences: comparison.differences.map((difference) => rich(differenceSentence(context, codes, difference))),
    which: {
      received: context.t('which.received'),
      advice: ADVICE.map((part) => ({
        label: context.t(`which.${part}`),
        text: joined(bothSides(prose, (texts) => texts[part])),
      })),
      serve: context.t('which.serve'),
      answerWith: joined(bothSides(prose, ({ answerWith }) => answerWith)),
    },
    transcripts,
    bothCodes: context.t('more.pairPage', { first: pair.first, second: pair.second }),
    walk: walkView(context, pair, verdict.label),
    more: learnMore(context, codes),
  };
};

/** The page that sets two codes side by side. Throws a RangeError when one of them is not compared. */
export const pairPage = once(pairSlug, makePairPage);

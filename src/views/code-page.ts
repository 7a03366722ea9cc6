import { ANCHORS } from '../addresses/addresses.ts';
import { registryRowOf } from '../codes/registry-row.ts';
import { replyClassOf } from '../codes/reply-class.ts';
import type { ReplyCode } from '../codes/reply-code.ts';
import { actionOf } from '../comparison/action.ts';
import { pairOf } from '../comparison/pair.ts';
import { typeset } from '../languages/typeset.ts';
import { pairedCodes } from '../repository/content.ts';
import { type CodeSections, codeSections } from './code-sections.ts';
import { contentsView, type ContentsView } from './contents.ts';
import type { ViewContext } from './context.ts';
import { type GlanceCell, glanceCells } from './labels.ts';
import type { PageLink } from './pair-page.ts';
import { plainText, type RichText, richText } from './rich-text.ts';
import { makeShell, type Shell } from './shell.ts';
import { allSources, type SourceLink } from './source-links.ts';
import { codeTranscripts, type TranscriptSection, type WordingTable, wordingTable } from './transcript.ts';
import { type TryItView, tryItView } from './try-it.ts';

export interface EnhancedRow {
  readonly code: string;
  readonly meaning: string;
}

/** A link to a code or pair, with its English name. */
export interface NamedLink extends PageLink {
  readonly name: string;
}

/** Everything the page of one code prints. */
export interface CodePage {
  readonly shell: Shell;
  readonly labels: {
    readonly description: string;
    readonly when: string;
    readonly fix: string;
    readonly glance: string;
    readonly enhanced: string;
    readonly sources: string;
    readonly disputed: string;
  };
  readonly sections: CodeSections;
  readonly summary: RichText;
  readonly contents: ContentsView;
  readonly glance: {
    readonly caption: string;
    /** Heads the labels where a table needs a head. */
    readonly point: string;
    readonly rows: readonly { label: string; cell: GlanceCell }[];
  };
  /** Only for numbers that no standard defines. */
  readonly undefinedCode?: {
    readonly heading: string;
    readonly origin: readonly RichText[];
    readonly insteadHeading: string;
    readonly instead: RichText;
    readonly links: readonly NamedLink[];
  };
  readonly disputed: readonly RichText[];
  readonly enhanced: {
    readonly lead: string;
    readonly codeLabel: string;
    readonly meaningLabel: string;
    readonly rows: readonly EnhancedRow[];
  };
  readonly transcripts: TranscriptSection;
  readonly wordings?: WordingTable;
  /** Only where a captured server sends the code. */
  readonly tryIt?: TryItView;
  /** Only for codes that are compared. */
  readonly pairs?: { readonly heading: string; readonly lead: string; readonly links: readonly NamedLink[] };
  readonly sources: {
    readonly standardsLabel: string;
    readonly standards: readonly SourceLink[];
    readonly dialoguesLabel: string;
    readonly dialogues: readonly string[];
    readonly softwareLabel: string;
    readonly software: readonly string[];
  };
}

const enhancedSection = (context: ViewContext, { facts }: ReplyCode): CodePage['enhanced'] => {
  const meanings = context.content.enhanced[context.locale];
  const { code } = facts;
  const lead =
    replyClassOf(code) === 3
      ? context.t('enhanced.intermediate', { code })
      : context.t(facts.enhanced.length === 0 ? 'enhanced.none' : 'enhanced.lead', { code });
  return {
    lead,
    codeLabel: context.t('enhanced.code'),
    meaningLabel: context.t('enhanced.meaning'),
    rows: facts.enhanced.map((claim) => ({
      code: claim.code,
      meaning:
        claim.meaning === 'own'
          ? context.t('enhanced.own')
          : typeset(context.locale, meanings[registryRowOf(claim.code)] ?? context.t('enhanced.unregistered')),
    })),
  };
};

const pairsSection = (context: ViewContext, code: number): NonNullable<CodePage['pairs']> => {
  const others = pairedCodes(context.content).filter(({ facts }) => facts.code !== code);
  return {
    heading: context.t('section.pairs', { code }),
    lead: context.t('pairs.lead', { code, count: others.length }),
    links: others.map(({ facts }) => ({
      text: String(facts.code),
      name: facts.name,
      href: context.href({ kind: 'pair', pair: pairOf(code, facts.code) }),
    })),
  };
};

const undefinedSection = (
  context: ViewContext,
  code: ReplyCode & { kind: 'explained' },
): NonNullable<CodePage['undefinedCode']> => {
  const prose = code.prose[context.locale];
  return {
    heading: context.t('section.origin'),
    origin: prose.origin.map((text) => richText(context.locale, text)),
    insteadHeading: context.t('section.instead'),
    instead: richText(context.locale, prose.instead),
    links: code.readInstead.map((other) => ({
      text: String(other),
      name: context.code(other).facts.name,
      href: context.href({ kind: 'code', code: other }),
    })),
  };
};

const codeShell = (context: ViewContext, { facts }: ReplyCode, gloss: string, summary: RichText): Shell => {
  const { code } = facts;
  const replyClass = replyClassOf(code);
  return makeShell(context, {
    place: { kind: 'code', code },
    title: context.t('title.code', { code, gloss }),
    description: plainText(summary),
    trail: [
      { text: context.t('site.codes'), place: { kind: 'codes' } },
      { text: `${replyClass}xx`, place: { kind: 'class', replyClass } },
      { text: String(code), place: { kind: 'code', code } },
    ],
    summary: plainText(summary),
    headline: `${code} ${facts.name}`,
    terms: [{ code, name: facts.name }],
  });
};

/** The parts in the order of the page. */
const codeContents = (context: ViewContext, { kind, facts, prose }: ReplyCode): ContentsView =>
  contentsView(context, [
    [ANCHORS.origin, kind === 'explained' ? context.t('section.origin') : undefined],
    [ANCHORS.glance, context.t('glance.heading')],
    [ANCHORS.description, context.t('section.description')],
    [ANCHORS.when, context.t('section.when')],
    [ANCHORS.fix, context.t('section.fix')],
    [ANCHORS.disputed, prose[context.locale].disputed === undefined ? undefined : context.t('section.disputed')],
    [ANCHORS.enhanced, context.t('section.enhanced')],
    [ANCHORS.transcript, context.t('section.transcript')],
    [ANCHORS.tryIt, facts.tryIt ? context.t('section.tryIt') : undefined],
    [ANCHORS.pairs, kind === 'paired' ? context.t('section.pairs', { code: facts.code }) : undefined],
    [ANCHORS.sources, context.t('section.sources')],
  ]);

/** The page of one code, of a standard or not. */
export const codePage = (context: ViewContext, code: ReplyCode): CodePage => {
  const { facts } = code;
  const prose = code.prose[context.locale];
  const summary = richText(context.locale, prose.summary);
  const { standards, dialogues, software } = allSources(context, facts);
  const wordings = wordingTable(context, facts.code);
  const tryIt = tryItView(context, code);
  return {
    shell: codeShell(context, code, prose.gloss, summary),
    labels: {
      description: context.t('section.description'),
      when: context.t('section.when'),
      fix: context.t('section.fix'),
      glance: context.t('glance.heading'),
      enhanced: context.t('section.enhanced'),
      sources: context.t('section.sources'),
      disputed: context.t('section.disputed'),
    },
    sections: codeSections(context, code, context.t(`action.label.${actionOf(facts)}`)),
    summary,
    contents: codeContents(context, code),
    glance: {
      caption: context.t('glance.captionCode', { code: facts.code }),
      point: context.t('glance.point'),
      rows: glanceCells(context, facts).map(([point, cell]) => ({ label: context.t(`glance.${point}`), cell })),
    },
    ...(code.kind === 'explained' ? { undefinedCode: undefinedSection(context, code) } : {}),
    disputed: Object.values(prose.disputed ?? {}).map((text) => richText(context.locale, text)),
    enhanced: enhancedSection(context, code),
    transcripts: codeTranscripts(context, facts),
    ...(wordings ? { wordings } : {}),
    ...(tryIt ? { tryIt } : {}),
    ...(code.kind === 'paired' ? { pairs: pairsSection(context, facts.code) } : {}),
    sources: {
      standardsLabel: context.t('sources.standards'),
      standards,
      dialoguesLabel: context.t('sources.dialogues'),
      dialogues,
      softwareLabel: context.t('sources.servers'),
      software,
    },
  };
};

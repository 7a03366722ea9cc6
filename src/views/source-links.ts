import { type Citation, parseCitation } from '../codes/citation.ts';
import type { CodeFacts } from '../codes/facts.ts';
import type { ViewContext } from './context.ts';

/** A source as a line of a list: where it stands, its English title, and where to read it. */
export interface SourceLink {
  readonly text: string;
  /** Title of the RFC section, in English; absent where it is not known. */
  readonly title?: string;
  readonly href?: string;
}

type RfcCitation = Extract<Citation, { kind: 'rfc' }>;

/** The address of a section of an RFC. */
export const rfcHref = ({ rfc, section }: RfcCitation): string =>
  `https://www.rfc-editor.org/rfc/rfc${rfc}.html#section-${section}`;

const rfcLink = (context: ViewContext, citation: RfcCitation): SourceLink => {
  const title = context.content.rfcSections[String(citation.rfc)]?.sections[citation.section];
  return {
    text: context.t('sources.rfc', { rfc: citation.rfc, section: citation.section }),
    ...(title ? { title } : {}),
    href: rfcHref(citation),
  };
};

export const REGISTRY_HREF =
  'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml';

const registryLink = (context: ViewContext, row: string): SourceLink => ({
  text: context.t('sources.registry', { row }),
  href: REGISTRY_HREF,
});

const unique = (texts: readonly string[]): readonly Citation[] =>
  [...new Set(texts)].map(parseCitation).filter((citation) => citation !== undefined);

/** The sections that define the codes and say what a client does, without repetition. */
export const definingLinks = (context: ViewContext, facts: readonly CodeFacts[]): readonly SourceLink[] =>
  unique(facts.flatMap(({ definedIn, retry }) => [...definedIn.slice(0, 2), ...retry.sources.slice(0, 1)]))
    .filter((citation) => citation.kind === 'rfc')
    .map((citation) => rfcLink(context, citation));

const sourcesIn = (facts: CodeFacts): readonly string[] => [
  ...facts.definedIn,
  ...[facts.retry, facts.connection, facts.scope, facts.message, facts.actors].flatMap(({ sources }) => sources),
  ...[facts.stages, facts.enhanced, facts.causes, facts.disputed, facts.habits ?? []]
    .flat()
    .flatMap(({ sources }) => sources),
];

/** Every source of a code, by kind. */
export interface SourceList {
  /** RFC sections in ascending order, then rows of the registry. */
  readonly standards: readonly SourceLink[];
  /** Ids of captured dialogues. */
  readonly dialogues: readonly string[];
  /** Source code, documentation and collected bounces, in English. */
  readonly software: readonly string[];
}

const compareText = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

export const allSources = (context: ViewContext, facts: CodeFacts): SourceList => {
  const citations = unique(sourcesIn(facts));
  const rfcs = citations
    .filter((citation) => citation.kind === 'rfc')
    .toSorted((a, b) => a.rfc - b.rfc || compareText(a.section, b.section));
  const rows = citations.flatMap((citation) => (citation.kind === 'registry' ? [citation.row] : []));
  return {
    standards: [
      ...rfcs.map((citation) => rfcLink(context, citation)),
      ...rows.toSorted(compareText).map((row) => registryLink(context, row)),
    ],
    dialogues: citations
      .flatMap((citation) => (citation.kind === 'dialogue' ? [citation.id] : []))
      .toSorted(compareText),
    software: citations
      .flatMap((citation) => (citation.kind === 'software' ? [citation.where] : []))
      .toSorted(compareText),
  };
};

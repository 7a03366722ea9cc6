import { ANCHORS } from '../addresses/addresses.ts';
import type { Pair } from '../comparison/pair.ts';
import { makeHead, type Head } from '../head/head.ts';
import type { ViewContext } from './context.ts';
import type { PageLink } from './pair-page.ts';
import { type RichText, richText } from './rich-text.ts';
import { makeShell, type Shell } from './shell.ts';

/** How the facts were gathered, licence, corrections. */
export interface AboutPage {
  readonly shell: Shell;
  readonly heading: string;
  readonly lead: RichText;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly RichText[] }[];
  readonly evidence: EvidenceView;
}

/** Which servers were asked, in which versions, how often and when; and the codes on which sources disagree. */
export interface EvidenceView {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly disputedHeading: string;
  readonly disputed: readonly PageLink[];
}

const evidenceView = (context: ViewContext): EvidenceView => ({
  heading: context.t('evidence.heading'),
  head: (['server', 'version', 'dialogues', 'date'] as const).map((column) => context.t(`evidence.${column}`)),
  rows: context.content.captures.map(({ server, versions, dialogues, date }) => [
    server,
    versions.join(', '),
    String(dialogues),
    date === undefined ? context.t('evidence.undated') : context.date(date),
  ]),
  disputedHeading: context.t('evidence.disputed'),
  disputed: context.content.codes
    .filter(({ prose }) => prose[context.locale].disputed !== undefined)
    .map(({ facts: { code, name } }) => ({
      text: `${code} ${name}`,
      href: `${context.href({ kind: 'code', code })}#${ANCHORS.disputed}`,
    })),
});

export const aboutPage = (context: ViewContext): AboutPage => {
  const { about } = context.content.pages[context.locale];
  const rich = (text: string): RichText => richText(context.locale, text);
  return {
    shell: makeShell(context, {
      place: { kind: 'about' },
      title: context.t('title.about'),
      description: about.lead,
      headline: about.heading,
      trail: [{ text: context.t('site.about'), place: { kind: 'about' } }],
    }),
    heading: about.heading,
    lead: rich(about.lead),
    evidence: evidenceView(context),
    sections: about.sections.map(({ heading, paragraphs }) => ({ heading, paragraphs: paragraphs.map(rich) })),
  };
};

export interface NotFoundPage {
  readonly shell: Shell;
  readonly heading: string;
  readonly lead: RichText;
  readonly link: { readonly text: string; readonly href: string };
  /** Heads the pages that the address may have meant. */
  readonly meant: string;
}

export const notFoundPage = (context: ViewContext): NotFoundPage => {
  const { notFound } = context.content.pages[context.locale];
  return {
    shell: makeShell(context, {
      place: { kind: 'notFound' },
      title: context.t('title.notFound'),
      description: notFound.lead,
      headline: notFound.heading,
    }),
    heading: notFound.heading,
    lead: richText(context.locale, notFound.lead),
    link: { text: notFound.link, href: context.href({ kind: 'codes' }) },
    meant: context.t('notFound.meant'),
  };
};

/** The address of a pair with the higher code first: it only leads on. */
export interface BackwardsPage {
  readonly head: Head;
  readonly href: string;
  readonly text: string;
}

export const backwardsPage = (context: ViewContext, pair: Pair): BackwardsPage => {
  const title = context.t('title.pair', { first: pair.first, second: pair.second });
  return {
    head: makeHead({
      site: context.site,
      place: { kind: 'backwards', pair },
      locale: context.locale,
      title,
      description: title,
    }),
    href: context.href({ kind: 'pair', pair }),
    text: title,
  };
};

import type { Pair } from '../comparison/pair.ts';
import { makeHead, type Head } from '../head/head.ts';
import type { ViewContext } from './context.ts';
import { type RichText, richText } from './rich-text.ts';
import { makeShell, type Shell } from './shell.ts';

/** How the facts were gathered, licence, corrections. */
export interface AboutPage {
  readonly shell: Shell;
  readonly heading: string;
  readonly lead: RichText;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly RichText[] }[];
}

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

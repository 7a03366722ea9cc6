import { makeCardPath, makeLlmsPath, makeMarkdownPath, makePath, type Place } from '../addresses/addresses.ts';
import type { SiteConfig } from '../config.ts';
import { DEFAULT_LOCALE, type Locale, LOCALE_INFO, LOCALES } from '../languages/locales.ts';
import { untypeset } from '../languages/typeset.ts';
import { SITE_NAME, snippetDescription, snippetTitle } from './search-snippet.ts';

/** Attributes of one `<meta>` or `<link>` of the head. */
export interface HeadTag {
  readonly tag: 'meta' | 'link';
  readonly attributes: Readonly<Record<string, string>>;
}

/** The head of a page as data: the layout only prints it. Its texts hold plain spaces, as people type them. */
export interface Head {
  readonly locale: Locale;
  readonly title: string;
  readonly tags: readonly HeadTag[];
}

export interface HeadInput {
  readonly site: SiteConfig;
  readonly place: Place;
  readonly locale: Locale;
  /** Without the name of the site; unique per page and language. */
  readonly title: string;
  readonly description: string;
  /** What the page says in one line, for where its link is shared; the description where there is none. */
  readonly oneLine?: string;
}

const link = (attributes: Readonly<Record<string, string>>): HeadTag => ({ tag: 'link', attributes });
const named = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } });
const property = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { property: name, content } });

/** Whether search engines may list the place: neither the 404 page nor the backwards address of a pair. */
export const isIndexable = (place: Place): boolean => place.kind !== 'notFound' && place.kind !== 'backwards';

const absolute = (site: SiteConfig, place: Place, locale: Locale): string =>
  `${site.origin}${makePath(place, locale, site.base)}`;

/** The full reciprocal set: every language, itself included, and x-default (developers.google.com, localized-versions). */
const alternates = (site: SiteConfig, place: Place): readonly HeadTag[] => [
  ...LOCALES.map((locale) => link({ rel: 'alternate', hreflang: locale, href: absolute(site, place, locale) })),
  link({ rel: 'alternate', hreflang: 'x-default', href: absolute(site, place, DEFAULT_LOCALE) }),
];

/** For programs: the same page in Markdown, and the list of all such pages (llmstxt.org). */
const forPrograms = ({ site, place, locale }: HeadInput): readonly HeadTag[] => [
  link({ rel: 'alternate', type: 'text/markdown', href: makeMarkdownPath(place, locale, site.base) }),
  link({ rel: 'describedby', type: 'text/plain', href: makeLlmsPath(locale, site.base) }),
];

const card = ({ site, place, title }: HeadInput): readonly HeadTag[] => [
  property('og:image', site.origin + makeCardPath(place, site.base)),
  property('og:image:type', 'image/png'),
  property('og:image:width', '1200'),
  property('og:image:height', '630'),
  property('og:image:alt', title),
  named('twitter:card', 'summary_large_image'),
];

const openGraph = (input: HeadInput): readonly HeadTag[] => {
  const { site, place, locale, title, description, oneLine } = input;
  return [
    property('og:type', 'article'),
    property('og:site_name', SITE_NAME),
    property('og:title', title),
    property('og:description', oneLine ?? description),
    property('og:url', absolute(site, place, locale)),
    property('og:locale', LOCALE_INFO[locale].openGraph),
    ...LOCALES.filter((other) => other !== locale).map((other) =>
      property('og:locale:alternate', LOCALE_INFO[other].openGraph),
    ),
    ...(site.cards ? card(input) : []),
  ];
};

const plainTexts = (input: HeadInput): HeadInput => ({
  ...input,
  title: untypeset(input.title),
  description: untypeset(input.description),
  ...(input.oneLine === undefined ? {} : { oneLine: untypeset(input.oneLine) }),
});

/**
 * Makes the head of a page: title, description, canonical to itself, hreflang, Open Graph. Pages that must not be
 * listed get `noindex` instead of canonical and hreflang.
 */
export const makeHead = (given: HeadInput): Head => {
  const input = plainTexts(given);
  const { site, place, locale, title, description } = input;
  const indexable = [
    link({ rel: 'canonical', href: absolute(site, place, locale) }),
    ...alternates(site, place),
    ...forPrograms(input),
    ...openGraph(input),
  ];
  return {
    locale,
    title: snippetTitle(title),
    tags: [
      named('description', snippetDescription(description)),
      ...(isIndexable(place) ? indexable : [named('robots', 'noindex')]),
    ],
  };
};

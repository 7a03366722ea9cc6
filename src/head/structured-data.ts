import type { BreadcrumbList, DefinedTerm, DefinedTermSet, Graph, TechArticle, Thing, WebSite } from 'schema-dts';
import { makeCardPath, makePath, type Place } from '../addresses/addresses.ts';
import type { SiteConfig } from '../config.ts';
import { DEFAULT_LOCALE, type Locale } from '../languages/locales.ts';
import { untypeset } from '../languages/typeset.ts';
import { SITE_NAME } from './search-snippet.ts';

/** A code that a page is about, by the words that stand on the page. */
export interface Term {
  readonly code: number;
  /** English, as logs say it. */
  readonly name: string;
}

/** What a page says of itself to search engines. Every text also stands on the page, as they demand. */
export interface PageFacts {
  readonly site: SiteConfig;
  readonly place: Place;
  readonly locale: Locale;
  /** The visible heading. */
  readonly headline: string;
  readonly description: string;
  /** The visible breadcrumbs, home first; none for home. */
  readonly trail: readonly { readonly text: string; readonly place: Place }[];
  readonly terms: readonly Term[];
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

type Node = Exclude<Thing, string>;

const address = ({ site, locale }: PageFacts, place: Place, language: Locale = locale): string =>
  site.origin + makePath(place, language, site.base);

/** One id for a code in every language: it is the same term. */
const termId = (facts: PageFacts, code: number): string =>
  `${address(facts, { kind: 'code', code }, DEFAULT_LOCALE)}#term`;

const setId = (facts: PageFacts): string => `${address(facts, { kind: 'codes' }, DEFAULT_LOCALE)}#terms`;

const siteId = ({ site }: PageFacts): string => `${site.origin}${site.base}#site`;

const breadcrumbs = (facts: PageFacts): readonly BreadcrumbList[] =>
  facts.trail.length === 0
    ? []
    : [
        {
          '@type': 'BreadcrumbList',
          itemListElement: facts.trail.map(({ text, place }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: untypeset(text),
            item: address(facts, place),
          })),
        },
      ];

/** A code as a page names it in passing. */
const mention = (facts: PageFacts, { code, name }: Term): DefinedTerm => ({
  '@type': 'DefinedTerm',
  '@id': termId(facts, code),
  termCode: String(code),
  name,
  url: address(facts, { kind: 'code', code }),
});

/** A code in full, on its own page. */
const definedTerm = (facts: PageFacts, term: Term): Node => ({
  ...mention(facts, term),
  description: untypeset(facts.description),
  inDefinedTermSet: { '@id': setId(facts) },
});

const termSet = (facts: PageFacts): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': setId(facts),
  name: untypeset(facts.headline),
  url: address(facts, { kind: 'codes' }),
  inLanguage: facts.locale,
});

const article = (facts: PageFacts): TechArticle => ({
  '@type': 'TechArticle',
  headline: untypeset(facts.headline),
  description: untypeset(facts.description),
  url: address(facts, facts.place),
  mainEntityOfPage: address(facts, facts.place),
  inLanguage: facts.locale,
  license: LICENCE,
  isPartOf: { '@id': siteId(facts) },
  ...(facts.site.cards ? { image: facts.site.origin + makeCardPath(facts.place, facts.site.base) } : {}),
  ...(facts.terms.length === 0 ? {} : { about: facts.terms.map((term) => mention(facts, term)) }),
});

const website = (facts: PageFacts): WebSite => ({
  '@type': 'WebSite',
  '@id': siteId(facts),
  name: SITE_NAME,
  url: address(facts, { kind: 'home' }, DEFAULT_LOCALE),
  inLanguage: facts.locale,
});

const mainNodes = (facts: PageFacts): readonly Node[] => {
  switch (facts.place.kind) {
    case 'home':
      return [website(facts)];
    case 'codes':
      return [termSet(facts)];
    case 'code':
      return [article(facts), ...facts.terms.map((term) => definedTerm(facts, term))];
    case 'class':
    case 'pair':
    case 'about':
      return [article(facts)];
    case 'notFound':
    case 'backwards':
      return [];
  }
};

/**
 * The JSON-LD of a page (schema.org): an article or what else the page is, the codes it is about, the breadcrumbs.
 * Neither FAQPage nor HowTo: search engines have retired them. `undefined` for pages that are not to be found.
 */
export const structuredData = (facts: PageFacts): Graph | undefined => {
  const main = mainNodes(facts);
  return main.length === 0
    ? undefined
    : { '@context': 'https://schema.org', '@graph': [...main, ...breadcrumbs(facts)] };
};

import { type ApiDocument, makeApiPath } from '../addresses/api-addresses.ts';
import { makePath, type Place } from '../addresses/addresses.ts';
import { makeEnvelope } from '../api/envelope.ts';
import type { DocumentName } from '../api/schemas.ts';
import type { ApiSource } from '../api/source.ts';
import { parseCitation } from '../codes/citation.ts';
import type { SiteConfig } from '../config.ts';
import { byLocale, type Locale } from '../languages/locales.ts';
import { untypeset } from '../languages/typeset.ts';
import type { ViewContext } from './context.ts';
import { plainText, richText } from './rich-text.ts';
import { REGISTRY_HREF, rfcHref } from './source-links.ts';

/** The contexts of all languages: what is made for programs holds every language at once. */
export type AllContexts = Readonly<Record<Locale, ViewContext>>;

/** Gathers what {@link createContexts} made. Throws when a language is missing. */
export const allContexts = (contexts: ReadonlyMap<Locale, ViewContext>): AllContexts =>
  byLocale((locale) => {
    const context = contexts.get(locale);
    if (!context) throw new Error(`${locale} has no context`);
    return context;
  });

/** The absolute address of a document for programs. */
export const apiAddress = (site: SiteConfig, document: ApiDocument): string =>
  site.origin + makeApiPath(document, site.base);

/** The head of an answer of a kind. */
export const answerHead = (site: SiteConfig, of: DocumentName): ReturnType<typeof makeEnvelope> =>
  makeEnvelope(apiAddress(site, { kind: 'schema', of }));

/** The absolute addresses of a page in every language. */
export const pagesOf = (site: SiteConfig, place: Place): Record<Locale, string> =>
  byLocale((locale) => site.origin + makePath(place, locale, site.base));

/** A text of the content without marks and with plain spaces, for programs that search it or set it themselves. */
export const plainWords = (context: ViewContext, text: string): string =>
  untypeset(plainText(richText(context.locale, text)));

const sourceOf = (text: string): ApiSource => {
  const citation = parseCitation(text);
  switch (citation?.kind) {
    case 'rfc':
      return { ...citation, url: rfcHref(citation) };
    case 'registry':
      return { ...citation, url: REGISTRY_HREF };
    case 'dialogue':
    case 'software':
      return citation;
    case undefined:
      throw new Error(`"${text}" is no citation although the content passed its checks`);
  }
};

/** Citations of the content as sources with addresses. */
export const sourcesOf = (citations: readonly string[]): ApiSource[] => citations.map(sourceOf);

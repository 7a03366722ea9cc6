import type { Pair } from '../comparison/pair.ts';
import { type Neighbours, pairWalk } from '../comparison/pair-walk.ts';
import { makePath, type Place } from '../addresses/addresses.ts';
import type { PairedCode, ReplyCode } from '../codes/reply-code.ts';
import type { SiteConfig } from '../config.ts';
import { type Locale, LOCALES } from '../languages/locales.ts';
import { createTranslators, type Translator } from '../languages/translator.ts';
import { type Content, pairedCodes } from '../repository/content.ts';

/** What every view needs: the content, one language, and the addresses in it. */
export interface ViewContext extends Translator {
  readonly content: Content;
  readonly site: SiteConfig;
  /** The code with this number; throws a RangeError when it has no page. */
  readonly code: (code: number) => ReplyCode;
  /** The same, for codes that are compared. */
  readonly pairedCode: (code: number) => PairedCode;
  /** The pairs before and after a pair among those that relate in the same way. */
  readonly neighbours: (pair: Pair) => Neighbours;
  /** The address of a place in the language of the context. */
  readonly href: (place: Place) => string;
}

/** Makes the context of every language, once for the whole build. */
export const createContexts = (content: Content, site: SiteConfig): ReadonlyMap<Locale, ViewContext> => {
  const translators = createTranslators(content.messages);
  const codes = new Map(content.codes.map((code) => [code.facts.code, code]));
  const codeOf = (code: number): ReplyCode => {
    const found = codes.get(code);
    if (!found) throw new RangeError(`${code} has no page`);
    return found;
  };
  const pairedCode = (code: number): PairedCode => {
    const found = codeOf(code);
    if (found.kind !== 'paired') throw new RangeError(`${code} is not compared with other codes`);
    return found;
  };
  const neighbours = pairWalk(
    pairedCodes(content).map(({ facts }) => facts),
    content.relations,
  );
  return new Map(
    LOCALES.map((locale) => {
      const translator = translators.get(locale);
      if (!translator) throw new Error(`${locale} has no translator`);
      const href = (place: Place): string => makePath(place, locale, site.base);
      return [locale, { ...translator, content, site, code: codeOf, pairedCode, neighbours, href }];
    }),
  );
};

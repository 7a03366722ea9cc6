import type { ApiEnhanced, EnhancedDocument } from '../api/enhanced.ts';
import { byLocale, DEFAULT_LOCALE } from '../languages/locales.ts';
import { type AllContexts, answerHead, plainWords, sourcesOf } from './api-answer.ts';

/** The rows of the enhanced status code registry as programs get them, in the order of the registry. */
export const apiEnhanced = (contexts: AllContexts): ApiEnhanced[] =>
  contexts[DEFAULT_LOCALE].content.registry.map(({ code, name, basic, sources }) => ({
    row: code,
    name,
    replyCodes: basic,
    sources: sourcesOf(sources),
    texts: byLocale((locale) => ({
      meaning: plainWords(contexts[locale], contexts[locale].content.enhanced[locale][code] ?? ''),
    })),
  }));

/** The answer of `/api/v1/enhanced.json`. */
export const enhancedAnswer = (contexts: AllContexts): EnhancedDocument => ({
  ...answerHead(contexts[DEFAULT_LOCALE].site, 'enhanced'),
  enhanced: apiEnhanced(contexts),
});

import { SITE } from '../config.ts';
import { DEFAULT_LOCALE, isLocale, type Locale, LOCALES } from '../languages/locales.ts';
import { CONTENT } from '../repository/repository.ts';
import { allContexts, type AllContexts } from '../views/api-answer.ts';
import { createContexts, type ViewContext } from '../views/context.ts';

const CONTEXTS = createContexts(CONTENT, SITE);

/** For what holds every language at once: the data for programs. */
export const ALL_CONTEXTS: AllContexts = allContexts(CONTEXTS);

/** The `[...locale]` part of a route: absent for the language without a prefix. */
export type LocaleParam = { readonly locale: string | undefined };

export const localeParam = (locale: Locale): LocaleParam => ({
  locale: locale === DEFAULT_LOCALE ? undefined : locale,
});

/** The view context for a route parameter. */
export const contextOf = ({ locale }: { readonly locale?: string | undefined }): ViewContext => {
  const context = CONTEXTS.get(locale !== undefined && isLocale(locale) ? locale : DEFAULT_LOCALE);
  if (!context) throw new Error(`no language for ${locale ?? DEFAULT_LOCALE}`);
  return context;
};

/** The static paths of a page that exists once in every language. */
export const inEveryLocale = (): { params: LocaleParam }[] =>
  LOCALES.map((locale) => ({ params: localeParam(locale) }));

/** The static paths of pages that exist for every value in every language. */
export const forEach = <T, P extends Record<string, string>>(
  values: readonly T[],
  params: (value: T) => P,
): { params: LocaleParam & P; props: { value: T } }[] =>
  LOCALES.flatMap((locale) =>
    values.map((value) => ({ params: { ...localeParam(locale), ...params(value) }, props: { value } })),
  );

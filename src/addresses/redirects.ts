import { DEFAULT_LOCALE, LOCALES } from '../languages/locales.ts';

/**
 * Addresses that were published once and are no more, each with the one that takes its place, both without the
 * sub-folder of the site: `{ '/smtp/600/': '/smtp/5xx/' }`. A published address may go only by an entry here; the tests
 * hold the list of all that were ever published (tests/pages/published.yaml).
 */
export const REDIRECTS: Readonly<Record<string, string>> = {};

/**
 * The redirects of every language as Astro takes them: addresses without the sub-folder, targets with it. Static hosts
 * get a page that leads on.
 */
export const redirectsIn = (base: string): Record<string, string> =>
  Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const prefix = locale === DEFAULT_LOCALE ? '' : `${locale}/`;
      return Object.entries(REDIRECTS).map(([from, to]) => [
        `/${prefix}${from.slice(1)}`,
        `${base}${prefix}${to.slice(1)}`,
      ]);
    }),
  );

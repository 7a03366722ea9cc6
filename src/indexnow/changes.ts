import { createHash } from 'node:crypto';

/** The fingerprint of every page that may be found, by its absolute address. */
export type Fingerprints = Readonly<Record<string, string>>;

/**
 * What a search engine would read anew: title, description and the text of the page. Styles, scripts and their names
 * change with every build that touches them and are no news to a reader.
 */
export const fingerprintOf = (html: string): string => {
  const title = /<title>.*?<\/title>/su.exec(html)?.[0] ?? '';
  const description = /<meta name="description"[^>]*>/u.exec(html)?.[0] ?? '';
  const main = /<main.*<\/main>/su.exec(html)?.[0] ?? '';
  const text = main.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
  return createHash('sha256').update([title, description, text].join('\n')).digest('hex').slice(0, 16);
};

/** What to tell: new pages, pages that read otherwise, and pages that are gone. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/** Compares what was last told with what is built now: `changesBetween({}, now).added` are all addresses. */
export const changesBetween = (told: Fingerprints, now: Fingerprints): Changes => ({
  added: Object.keys(now).filter((url) => !(url in told)),
  changed: Object.keys(now).filter((url) => url in told && told[url] !== now[url]),
  deleted: Object.keys(told).filter((url) => !(url in now)),
});

/** IndexNow takes this many addresses at once (indexnow.org/documentation). */
const AT_ONCE = 10_000;

/** One submission as IndexNow takes it. */
export interface Submission {
  readonly host: string;
  readonly key: string;
  readonly keyLocation: string;
  readonly urlList: readonly string[];
}

/** The submissions for all changes; none when nothing changed. `base` is the site's address with a slash at its end. */
export const submissionsFor = (
  { added, changed, deleted }: Changes,
  base: string,
  key: string,
): readonly Submission[] => {
  const urls = [...added, ...changed, ...deleted];
  return Array.from({ length: Math.ceil(urls.length / AT_ONCE) }, (_, index) => ({
    host: new URL(base).host,
    key,
    keyLocation: `${base}${key}.txt`,
    urlList: urls.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  }));
};

/**
 * Where the site will live. `SITE_URL` is the origin, `BASE_PATH` a sub-folder; both come from the environment so that
 * the same repository can be published anywhere.
 */

const PLACEHOLDER_ORIGIN = 'https://smtp.example';

export interface SiteConfig {
  /** Origin without a trailing slash: `https://smtp.example`. */
  readonly origin: string;
  /** Sub-folder with a slash at both ends; `/` when there is none. */
  readonly base: string;
  /** Whether pages get a picture for where their link is shared; `CARDS=off` builds without. */
  readonly cards: boolean;
  /** With it search engines are told of changes (`npm run indexnow`); published, so it is no secret. */
  readonly indexNowKey?: string;
  /** Whether `SITE_URL` was missing and the placeholder is in use. */
  readonly isPlaceholder: boolean;
}

/**
 * Reads the configuration from environment variables. Throws when `SITE_URL` is no http(s) origin or another variable
 * is no value it may have.
 * `readSiteConfig({ SITE_URL: 'https://example.org', BASE_PATH: 'mail' })` has the base `/mail/`.
 */
export const readSiteConfig = (env: Readonly<Record<string, string | undefined>>): SiteConfig => {
  const given = env['SITE_URL']?.trim() ?? '';
  const url = URL.parse(given === '' ? PLACEHOLDER_ORIGIN : given);
  if (!url || !/^https?:$/u.test(url.protocol) || url.pathname !== '/') {
    throw new Error(
      `SITE_URL: found "${given}"; allowed: an origin such as ${PLACEHOLDER_ORIGIN} (a sub-folder goes into BASE_PATH)`,
    );
  }
  const cards = env['CARDS'] ?? '';
  if (cards !== '' && cards !== 'off') throw new Error(`CARDS: found "${cards}"; allowed: off, or not set`);
  const folder = (env['BASE_PATH'] ?? '').split('/').filter((part) => part !== '');
  const base = folder.length === 0 ? '/' : `/${folder.join('/')}/`;
  const key = env['INDEXNOW_KEY'] ?? '';
  if (key !== '' && !/^[\w-]{8,128}$/u.test(key)) {
    throw new Error(`INDEXNOW_KEY: found "${key}"; allowed: 8 to 128 letters, digits and hyphens`);
  }
  return {
    origin: url.origin,
    base,
    cards: cards === '',
    ...(key === '' ? {} : { indexNowKey: key }),
    isPlaceholder: given === '',
  };
};

/** The configuration of this process. */
export const SITE: SiteConfig = readSiteConfig(process.env);

/** The content folder; tests point it at a broken copy. */
export const CONTENT_FOLDER: string = process.env['CONTENT_FOLDER'] ?? 'content';

/** What builds may keep for the next one. */
export const CACHE_FOLDER: string = process.env['CACHE_DIR'] ?? '.cache';

/** Where cards are kept between builds: this folder of the cache. */
export const CARDS_IN_CACHE = 'cards';
export const CARD_FOLDER: string = `${CACHE_FOLDER}/${CARDS_IN_CACHE}`;

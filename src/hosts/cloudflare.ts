import { makePath, parsePath } from '../addresses/addresses.ts';
import { isPaired } from '../codes/catalogue.ts';
import { partOf } from './byte-range.ts';
import { EMPTY_ANSWER_POLICY, headersOfEveryAnswer } from './headers.ts';

/**
 * The worker that stands before the files on Cloudflare; `wrangler.jsonc` names it. The files themselves, their types,
 * ETags and 404 pages are Cloudflare's own work, their headers come from `dist/_headers`.
 */

/** What `wrangler.jsonc` binds. */
export interface Environment {
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
  /** The sub-folder of the site, with a slash at both ends. */
  readonly BASE_PATH: string;
}

/**
 * Where a pair that is written backwards leads, with the query kept; `undefined` for every other address.
 * `pairAddress(new URL('https://smtp.example/ru/smtp/451-vs-235'), '/')` is `/ru/smtp/235-vs-451/`.
 */
export const pairAddress = ({ pathname, search }: URL, base: string): string | undefined => {
  const found = parsePath(pathname.endsWith('/') ? pathname : `${pathname}/`, base);
  if (found?.place.kind !== 'backwards') return undefined;
  const { pair } = found.place;
  if (!isPaired(pair.first) || !isPaired(pair.second)) return undefined;
  return makePath({ kind: 'pair', pair }, found.locale, base) + search;
};

const movedTo = (location: string): Response => {
  const headers = new Headers({ Location: location });
  for (const { name, value } of headersOfEveryAnswer(EMPTY_ANSWER_POLICY)) headers.set(name, value);
  return new Response(null, { status: 301, headers });
};

/** Cloudflare leads to the trailing slash for the time being (307); these addresses never change. */
const REDIRECTS: readonly number[] = [301, 302, 307, 308];

/** `_headers` gives a missing file the headers of the file it is not: its page must not be kept for a year. */
const asMissing = (answer: Response): Response => {
  const headers = new Headers(answer.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', 'public, max-age=0, must-revalidate');
  return new Response(answer.body, { status: 404, headers });
};

/** What the site answers to a request. */
export const answerTo = async (request: Request, { ASSETS, BASE_PATH }: Environment): Promise<Response> => {
  const pair = pairAddress(new URL(request.url), BASE_PATH);
  if (pair !== undefined) return movedTo(pair);
  const answer = await ASSETS.fetch(request);
  const location = answer.headers.get('Location');
  if (location !== null && REDIRECTS.includes(answer.status)) return movedTo(location);
  return answer.status === 404 ? asMissing(answer) : partOf(answer, request);
};

export default { fetch: answerTo };

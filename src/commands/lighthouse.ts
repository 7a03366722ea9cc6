import getPort from 'get-port';
import lighthouse, { defaultConfig, type Flags, type Result } from 'lighthouse';
import { chromium } from 'playwright';
import { makePath, type Place } from '../addresses/addresses.ts';
import { SITE } from '../config.ts';
import { LOCALES } from '../languages/locales.ts';
import { findBrowser } from './find-browser.ts';
import { serveFolder } from './serve-folder.ts';
import { TEMPLATES } from './templates.ts';

/**
 * `npm run lighthouse`: audits every template of the built site in every language with Lighthouse as a mobile phone.
 * Every category has to score 100 on every page; what keeps it from that is printed, and the command fails.
 */

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const ALLOWED = 100;

/** Audits that count in no category. Leaving them out changes no score and spares gathering what only they need. */
const unscoredAudits = (): string[] => {
  const refs = CATEGORIES.flatMap((category) => defaultConfig.categories?.[category]?.auditRefs ?? []);
  const scored = new Set(refs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return [...new Set(refs.map(({ id }) => id))].filter((id) => !scored.has(id));
};

const UNSCORED = unscoredAudits();

/** Lighthouse's own default for a phone; only what is not scored is left out. */
const flagsFor = (place: Place, debuggingPort: number): Flags => ({
  port: debuggingPort,
  // Messages in one language, whatever the machine's.
  locale: 'en-US',
  logLevel: 'silent',
  onlyCategories: [...CATEGORIES],
  // The not-found page is noindex on purpose: no search engine should list it.
  skipAudits: place.kind === 'notFound' ? [...UNSCORED, 'is-crawlable'] : UNSCORED,
  // Only the HTML report shows it.
  disableFullPageScreenshot: true,
});

/** What one run found: the scores, or why there are none. */
type Outcome = { readonly result: Result } | { readonly error: string };

const audit = async (url: string, flags: Flags): Promise<Outcome> => {
  try {
    const result = (await lighthouse(url, flags))?.lhr;
    if (!result) return { error: 'Lighthouse gave no result' };
    return result.runtimeError ? { error: result.runtimeError.message } : { result };
  } catch (error) {
    // One page that can't be loaded must not keep the others from being audited.
    return { error: error instanceof Error ? error.message : String(error) };
  }
};

/** `undefined` where an audit broke, which Lighthouse shows as a question mark. */
const scoreOf = (result: Result, category: string): number | undefined => {
  const score = result.categories[category]?.score ?? undefined;
  return score === undefined ? undefined : Math.round(score * 100);
};

const belowIn = (result: Result): readonly string[] =>
  CATEGORIES.filter((category) => scoreOf(result, category) !== ALLOWED);

/** The simulated phone's speed derives from this machine's, so a busy moment costs a point: such a page gets a second run. */
const isMaybeNoise = (outcome: Outcome): boolean => {
  const below = 'result' in outcome ? belowIn(outcome.result) : [];
  return below.length === 1 && below[0] === 'performance';
};

/** The first element an audit objects to, with what is wrong: `#a > b: <b> – Element has …`. */
const firstNode = ({ details }: Result['audits'][string]): string | undefined => {
  if (details?.type !== 'table') return undefined;
  const node = details.items[0]?.['node'];
  if (typeof node !== 'object' || !('type' in node) || node.type !== 'node') return undefined;
  const { selector = '', snippet = '', explanation = '' } = node;
  return `${selector}: ${snippet} – ${explanation.replaceAll(/\s+/gu, ' ')}`;
};

const describeAudits = (result: Result, category: string): readonly string[] =>
  (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const found = result.audits[id];
    if (!found || weight === 0) return [];
    const isBroken = found.scoreDisplayMode === 'error';
    if (!isBroken && (found.score === null || found.score === 1)) return [];
    const value = isBroken ? found.errorMessage : found.displayValue;
    const node = category === 'accessibility' ? firstNode(found) : undefined;
    return [
      `    ${id}: ${found.title}${value === undefined ? '' : ` (${value})`}`,
      ...(node === undefined ? [] : [`      ${node}`]),
    ];
  });

const describeFailures = (page: string, outcome: Outcome): readonly string[] => {
  if ('error' in outcome) return [`  ${page}: could not be audited: ${outcome.error}`];
  const { result } = outcome;
  return belowIn(result).flatMap((category) => [
    `  ${page}, ${category}: found ${scoreOf(result, category) ?? 'no score'}; allowed: ${ALLOWED}`,
    ...describeAudits(result, category),
  ]);
};

const scoresLine = (outcome: Outcome): string =>
  'error' in outcome
    ? 'no scores'
    : CATEGORIES.map((category) => `${category} ${scoreOf(outcome.result, category) ?? '?'}`).join(', ');

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Audits one page, prints its line, and gives what is wrong with it. */
const auditPage = async (page: string, url: string, flags: Flags): Promise<readonly string[]> => {
  const start = performance.now();
  let outcome = await audit(url, flags);
  if (isMaybeNoise(outcome)) {
    console.log(`${page}: ${scoresLine(outcome)}; retrying once, as performance can waver`);
    outcome = await audit(url, flags);
  }
  console.log(`${page}: ${scoresLine(outcome)}; ${seconds(start)}`);
  return describeFailures(page, outcome);
};

const auditAll = async (origin: string, debuggingPort: number): Promise<readonly string[]> => {
  const failures: string[] = [];
  for (const [name, place] of TEMPLATES) {
    for (const locale of LOCALES) {
      const path = makePath(place, locale, SITE.base);
      failures.push(...(await auditPage(`${name} ${path}`, `${origin}${path}`, flagsFor(place, debuggingPort))));
    }
  }
  return failures;
};

const start = performance.now();
const port = await getPort();
const server = await serveFolder('dist', SITE.base, port);
const debuggingPort = await getPort();
// One browser for all pages; Lighthouse opens a fresh tab in it and clears its cache for each.
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
});
try {
  const failures = await auditAll(`http://127.0.0.1:${port}`, debuggingPort);
  const pages = TEMPLATES.length * LOCALES.length;
  if (failures.length === 0) {
    console.log(`\n✓ ${pages} pages score ${ALLOWED} in every category; ${seconds(start)}`);
  } else {
    console.error(`\n✗ Not all of ${pages} pages score ${ALLOWED}; ${seconds(start)}\n${failures.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}

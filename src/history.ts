import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { ALL_CODES } from './codes/catalogue.ts';
import type { Place } from './addresses/addresses.ts';
import { pairSlug } from './comparison/pair.ts';
import type { Locale } from './languages/locales.ts';
import type { ContentFiles } from './repository/content-files.ts';

/**
 * When each content file last changed: `content/history.json`, kept by `npm run history`. The sitemap's lastmod comes
 * from here and never from the time of the build, so two builds of one commit are equal.
 */
export const historySchema = z.record(
  z.string(),
  z.strictObject({ sha256: z.string().length(16), date: z.iso.date() }),
);
export type History = z.infer<typeof historySchema>;

export const HISTORY_FILE = 'history.json';

/** Fingerprint of a file's text. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The history with today's date for every file whose text is new; files that are gone leave it. */
export const updateHistory = (history: History, files: ContentFiles, today: string): History =>
  Object.fromEntries(
    [...files]
      .filter(([file]) => file !== HISTORY_FILE)
      .map(([file, text]) => {
        const sha256 = fingerprint(text);
        const known = history[file];
        return [file, known?.sha256 === sha256 ? known : { sha256, date: today }];
      }),
  );

const codeFiles = (code: number, locale: Locale): readonly string[] => [
  `codes/${code}/facts.yaml`,
  `codes/${code}/${locale}.yaml`,
];

const transcriptsAmong = (files: ContentFiles): readonly string[] =>
  [...files.keys()].filter((file) => file.startsWith('transcripts/'));

/** The content files whose words a page prints. */
export const filesOf = (place: Place, locale: Locale, files: ContentFiles): readonly string[] => {
  const shared = [`ui/${locale}.json`];
  switch (place.kind) {
    case 'pair':
    case 'backwards': {
      const { first, second } = place.pair;
      const relations = ['relations/relations.yaml', `relations/${locale}.yaml`];
      const notes = ['facts', locale]
        .map((name) => `pairs/${pairSlug(place.pair)}/${name}.yaml`)
        .filter((file) => files.has(file));
      return [
        ...shared,
        ...codeFiles(first, locale),
        ...codeFiles(second, locale),
        ...relations,
        ...notes,
        ...transcriptsAmong(files),
      ];
    }
    case 'code':
      return [...shared, ...codeFiles(place.code, locale), `enhanced/${locale}.yaml`, ...transcriptsAmong(files)];
    case 'home':
    case 'codes':
    case 'class':
      return [...shared, `pages/${locale}.yaml`, ...ALL_CODES.flatMap((code) => codeFiles(code, locale))];
    case 'about':
      return [
        ...shared,
        `pages/${locale}.yaml`,
        ...ALL_CODES.map((code) => `codes/${code}/${locale}.yaml`),
        ...transcriptsAmong(files),
      ];
    case 'notFound':
      return [...shared, `pages/${locale}.yaml`];
  }
};

/** The date of every file whose text is the one that was dated. */
export const currentDates = (history: History, files: ContentFiles): ReadonlyMap<string, string> =>
  new Map(
    [...files].flatMap(([file, text]) => {
      const entry = history[file];
      return entry?.sha256 === fingerprint(text) ? [[file, entry.date] as const] : [];
    }),
  );

/**
 * The date (YYYY-MM-DD) on which the words of a page last changed. `undefined` when one of its files has changed since
 * `npm run history` was last run: no date is better than a wrong one.
 */
export const lastChange = (
  dates: ReadonlyMap<string, string>,
  files: ContentFiles,
  place: Place,
  locale: Locale,
): string | undefined => {
  const found = filesOf(place, locale, files).map((file) => dates.get(file));
  return found.includes(undefined)
    ? undefined
    : found
        .filter((date) => date !== undefined)
        .toSorted()
        .at(-1);
};

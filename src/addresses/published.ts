import { makePath, type Place } from './addresses.ts';

/** Pages that have the same anchors; `{first}`, `{second}` and `{code}` in an anchor stand for the page's own codes. */
export interface PublishedGroup {
  readonly anchors: readonly string[];
  /** Paths in English without the sub-folder; every other language has the same. */
  readonly paths: readonly string[];
}

/** The anchors of every address, by its English path. */
export type Published = ReadonlyMap<string, ReadonlySet<string>>;

const codesOf = (path: string): Readonly<Record<string, string>> => {
  const pair = /(?<first>\d{3})-vs-(?<second>\d{3})\/$/u.exec(path)?.groups;
  if (pair) return { first: pair['first'] ?? '', second: pair['second'] ?? '' };
  const code = /\/(?<code>\d{3})\/$/u.exec(path)?.groups?.['code'];
  return code === undefined ? {} : { code };
};

const withNames = (path: string, anchor: string): string =>
  Object.entries(codesOf(path)).reduce((text, [name, code]) => text.replace(code, `{${name}}`), anchor);

const withCodes = (path: string, anchor: string): string =>
  Object.entries(codesOf(path)).reduce((text, [name, code]) => text.replace(`{${name}}`, code), anchor);

/** The key of a place in lists of addresses: its English path at the root of a host. */
export const addressOf = (place: Place): string => makePath(place, 'en', '/');

/** Reads the list as it is kept; the inverse of {@link groupPublished}. */
export const expandPublished = (groups: readonly PublishedGroup[]): Published =>
  new Map(
    groups.flatMap(({ anchors, paths }) =>
      paths.map((path) => [path, new Set(anchors.map((anchor) => withCodes(path, anchor)))] as const),
    ),
  );

/** Puts pages with the same anchors together, so that the list stays short enough to be read in a review. */
export const groupPublished = (published: Published): readonly PublishedGroup[] => {
  const groups = new Map<string, { anchors: string[]; paths: string[] }>();
  for (const [path, anchors] of [...published].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const named = [...anchors].map((anchor) => withNames(path, anchor)).toSorted();
    const key = named.join(' ');
    const group = groups.get(key) ?? { anchors: named, paths: [] };
    group.paths.push(path);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** All that was published before, and what is new; nothing is ever taken away. */
export const addPublished = (before: Published, now: Published): Published =>
  new Map(
    [...new Set([...before.keys(), ...now.keys()])].map((path) => [
      path,
      new Set([...(before.get(path) ?? []), ...(now.get(path) ?? [])]),
    ]),
  );

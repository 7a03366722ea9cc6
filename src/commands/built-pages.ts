import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parsePath, type Place } from '../addresses/addresses.ts';
import { SITE } from '../config.ts';
import type { Locale } from '../languages/locales.ts';

/** A page of the built site, in its own folder: not the pages for unknown addresses. */
export interface BuiltPage {
  readonly file: string;
  /** Path as a browser asks for it: `/ru/smtp/451/`. */
  readonly path: string;
  readonly place: Place;
  readonly locale: Locale;
}

/** Every page of a built site that stands at an address of this site, in the order of the addresses. */
export const builtPages = (dist: string): readonly BuiltPage[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .toSorted()
    .flatMap((name) => {
      const path = SITE.base + name.split(sep).join('/').slice(0, -'index.html'.length);
      const found = parsePath(path, SITE.base);
      return found ? [{ file: join(dist, name), path, ...found }] : [];
    });

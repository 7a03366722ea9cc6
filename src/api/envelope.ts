import { z } from 'astro/zod';
import { byLocale, type Locale } from '../languages/locales.ts';

/**
 * Version 1 of the data for programs, under `/api/v1/`. Its fields are promised (see /about/): none is ever removed,
 * renamed or given another meaning. New ones may be added; `npm run api:record` puts them under the promise.
 */
export const API_VERSION = '1';

export const LICENSE_ADDRESS = 'https://creativecommons.org/licenses/by/4.0/';

export const text = z.string().min(1);

/** An absolute address. */
export const address = z.string().regex(/^https?:\/\/\S+$/u);

/** The same object for every language of the site. */
export const inEveryLanguage = <T extends z.ZodType>(schema: T): z.ZodObject<Record<Locale, T>, z.core.$strict> =>
  z.strictObject(byLocale(() => schema));

/** What stands at the head of every answer. */
export const envelope = {
  $schema: address.describe('Address of the JSON Schema of this document.'),
  apiVersion: z.literal(API_VERSION),
  license: z.literal(LICENSE_ADDRESS),
};

/** The head of an answer, for the schema at `schemaAddress`. */
export const makeEnvelope = (
  schemaAddress: string,
): { $schema: string; apiVersion: typeof API_VERSION; license: typeof LICENSE_ADDRESS } => ({
  $schema: schemaAddress,
  apiVersion: API_VERSION,
  license: LICENSE_ADDRESS,
});

import type { APIRoute } from 'astro';
import { makePath } from '../../addresses/addresses.ts';
import { ALL_CODES, PAIRED_CODES } from '../../codes/catalogue.ts';
import { REPLY_CLASSES } from '../../codes/reply-class.ts';
import { allPairs } from '../../comparison/pair.ts';
import { type Locale, LOCALES } from '../../languages/locales.ts';
import { markdownTwin, type ProsePlace } from '../../markdown/twin.ts';
import { contextOf } from '../_views.ts';

const PLACES: readonly ProsePlace[] = [
  { kind: 'home' },
  { kind: 'codes' },
  { kind: 'about' },
  ...REPLY_CLASSES.map((replyClass): ProsePlace => ({ kind: 'class', replyClass })),
  ...ALL_CODES.map((code): ProsePlace => ({ kind: 'code', code })),
  ...allPairs(PAIRED_CODES).map((pair): ProsePlace => ({ kind: 'pair', pair })),
];

interface Twin {
  readonly locale: Locale;
  readonly place: ProsePlace;
}

/** The path of a page as a route parameter: without slashes around it, and none for the home page. */
const pageParam = ({ place, locale }: Twin): string | undefined =>
  makePath(place, locale, '/').replace(/^\/|\/$/gu, '') || undefined;

export const getStaticPaths = (): { params: { page: string | undefined }; props: Twin }[] =>
  LOCALES.flatMap((locale) => PLACES.map((place): Twin => ({ locale, place }))).map((twin) => ({
    params: { page: pageParam(twin) },
    props: twin,
  }));

export const GET: APIRoute<Twin & Record<string, unknown>> = ({ props: { locale, place } }) =>
  new Response(markdownTwin(contextOf({ locale }), place), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });

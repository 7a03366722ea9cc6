import type { APIRoute } from 'astro';
import { ALL_CODES } from '../../../../codes/catalogue.ts';
import { DEFAULT_LOCALE } from '../../../../languages/locales.ts';
import { codeAnswer } from '../../../../views/api-codes.ts';
import { ALL_CONTEXTS } from '../../../_views.ts';

export const getStaticPaths = (): { params: { code: string } }[] =>
  ALL_CODES.map((code) => ({ params: { code: String(code) } }));

export const GET: APIRoute = ({ params }) =>
  Response.json(codeAnswer(ALL_CONTEXTS, ALL_CONTEXTS[DEFAULT_LOCALE].code(Number(params['code']))));

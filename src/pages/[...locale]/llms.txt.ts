import type { APIRoute } from 'astro';
import { SITE } from '../../config.ts';
import { llmsMarkdown } from '../../markdown/llms.ts';
import { llmsView } from '../../views/llms.ts';
import { contextOf, inEveryLocale } from '../_views.ts';

export const getStaticPaths = inEveryLocale;

export const GET: APIRoute = ({ params }) =>
  new Response(llmsMarkdown(llmsView(contextOf({ locale: params['locale'] })), SITE), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

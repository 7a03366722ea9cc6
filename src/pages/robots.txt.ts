import type { APIRoute } from 'astro';
import { SITE } from '../config.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${SITE.origin}${SITE.base}sitemap-index.xml\n`);

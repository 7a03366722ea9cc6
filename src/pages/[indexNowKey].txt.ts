import type { APIRoute } from 'astro';
import { SITE } from '../config.ts';

/** Proves to IndexNow that who submits addresses owns the site (indexnow.org/documentation). */
export const getStaticPaths = (): { params: { indexNowKey: string } }[] =>
  SITE.indexNowKey === undefined ? [] : [{ params: { indexNowKey: SITE.indexNowKey } }];

export const GET: APIRoute = ({ params }) => new Response(params['indexNowKey'] ?? '');

import type { APIRoute } from 'astro';
import { LOCALES } from '../../languages/locales.ts';
import { askIndex } from '../../views/ask-index.ts';
import { contextOf } from '../_views.ts';

export const getStaticPaths = (): { params: { locale: string } }[] => LOCALES.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => Response.json(askIndex(contextOf({ locale: params['locale'] })));

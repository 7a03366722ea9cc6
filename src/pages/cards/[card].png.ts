import type { APIRoute } from 'astro';
import { cachedCard } from '../../cards/card-cache.ts';
import { CARD_FOLDER, SITE } from '../../config.ts';
import { allCards, type ShareCard } from '../../views/share-card.ts';
import { contextOf } from '../_views.ts';

/** Cards hold the names that logs use, so English makes them for all languages. */
export const getStaticPaths = (): { params: { card: string }; props: { card: ShareCard } }[] =>
  SITE.cards ? allCards(contextOf({})).map(({ name, card }) => ({ params: { card: name }, props: { card } })) : [];

export const GET: APIRoute<{ card: ShareCard }> = async ({ props }) =>
  new Response(new Uint8Array(await cachedCard(props.card, CARD_FOLDER)), { headers: { 'content-type': 'image/png' } });

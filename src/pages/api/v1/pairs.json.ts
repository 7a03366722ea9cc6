import type { APIRoute } from 'astro';
import { pairsAnswer } from '../../../views/api-pairs.ts';
import { ALL_CONTEXTS } from '../../_views.ts';

/**
 * All pairs in one file, because of their sizes: 834,000 bytes (28,000 in brotli) hold all 703, whose texts resemble
 * each other. A file for each pair would take 1,220 bytes (570 in brotli), 425,000 in brotli for all, and 703 of the
 * 20,000 files that free hosts take. So the whole costs a program as much as 50 single pairs.
 */
export const GET: APIRoute = () => Response.json(pairsAnswer(ALL_CONTEXTS));

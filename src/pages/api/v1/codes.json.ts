import type { APIRoute } from 'astro';
import { codesAnswer } from '../../../views/api-codes.ts';
import { ALL_CONTEXTS } from '../../_views.ts';

export const GET: APIRoute = () => Response.json(codesAnswer(ALL_CONTEXTS));

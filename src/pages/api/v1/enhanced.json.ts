import type { APIRoute } from 'astro';
import { enhancedAnswer } from '../../../views/api-enhanced.ts';
import { ALL_CONTEXTS } from '../../_views.ts';

export const GET: APIRoute = () => Response.json(enhancedAnswer(ALL_CONTEXTS));

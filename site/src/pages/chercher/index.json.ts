import type { APIRoute } from 'astro';
import { findIndex } from '../../generated/find-index.ts';
import { site } from '../../generated/registry.ts';

/** What the page searches. */
export const GET: APIRoute = () => new Response(JSON.stringify(findIndex(site())));

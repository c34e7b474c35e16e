import { feedResponse } from '../generated/feed-response.ts';

/** What changes, for readers of feeds. */
export const GET = feedResponse('fr');

import { feedResponse } from '../../generated/feed-response.ts';

/** What changes, for readers of feeds, in English. */
export const GET = feedResponse('en');

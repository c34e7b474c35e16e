import { FEED_ADDRESSES } from './addresses.ts';

/** An element of the head of a page, as Starlight takes it. */
interface HeadTag {
  readonly tag: 'link' | 'meta';
  readonly attrs: Readonly<Record<string, string>>;
}

/** The picture that previews of pages show; its measures are those that https://ogp.me readers ask for. */
const CARD = { path: '/carte.png', width: '1200', height: '630' } as const;

/**
 * What every page has in its head besides its own: the icons and the manifest of the application, the feeds, and the picture of its
 * previews, whose address must be absolute.
 *
 * @param origin where the site is published; without it there is no picture.
 */
export function headTags(origin: string | undefined): HeadTag[] {
  const link = (attrs: HeadTag['attrs']): HeadTag => ({ tag: 'link', attrs });
  const property = (name: string, content: string): HeadTag => ({
    tag: 'meta',
    attrs: { property: name, content },
  });
  return [
    link({ rel: 'manifest', href: '/manifest.webmanifest' }),
    link({ rel: 'apple-touch-icon', href: '/icones/180.png' }),
    { tag: 'meta', attrs: { name: 'theme-color', content: '#1b55c4' } },
    link({
      rel: 'alternate',
      type: 'application/atom+xml',
      href: FEED_ADDRESSES.fr,
      hreflang: 'fr',
      lang: 'fr',
      title: 'Hub Santé : ce qui change',
    }),
    link({
      rel: 'alternate',
      type: 'application/atom+xml',
      href: FEED_ADDRESSES.en,
      hreflang: 'en',
      lang: 'en',
      title: 'Hub Santé: what changes',
    }),
    ...(origin === undefined
      ? []
      : [
          property('og:image', new URL(CARD.path, origin).href),
          property('og:image:width', CARD.width),
          property('og:image:height', CARD.height),
          property('og:image:alt', 'Hub Santé, spécifications'),
        ]),
  ];
}

import { isNightly } from '../../../tools/testing/is-nightly.ts';
import { SIZES, THEMES } from './site-browser.ts';

/** A way to look at a page. */
export interface Way {
  readonly theme: (typeof THEMES)[number];
  readonly size: keyof typeof SIZES;
}

/** Every size in every theme. */
export const everyWay: readonly Way[] = THEMES.flatMap((theme) =>
  (Object.keys(SIZES) as (keyof typeof SIZES)[]).map((size) => ({ theme, size })),
);

/**
 * The ways to look at each thing of a list, since axe reads a page for seconds: by night all of them; before a landing one
 * thing on a phone by day, the next on a desktop by night.
 */
export function waysToLook<Thing>(
  things: readonly Thing[],
  isThorough: boolean = isNightly,
): readonly (Way & { readonly thing: Thing })[] {
  return things.flatMap((thing, index) => {
    const isOnPhone = index % 2 === 0;
    return everyWay
      .filter(
        ({ theme, size }) =>
          isThorough || ((size === 'phone') === isOnPhone && (theme === 'light') === isOnPhone),
      )
      .map((way) => ({ thing, ...way }));
  });
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { LOOK_LIMITS, type Look, lookFaults, SQUARE } from './look-difference.ts';
import type { SIZES, SiteBrowser, VisitOptions } from './site-browser.ts';

/** Looks that are kept in git, a pixel a square. `RECORD=1` makes them anew. */
const LOOKS = fileURLToPath(new URL('looks', import.meta.url));
/** Pictures for a person, outside git: `now/` of the last run, `before/` of the last `RECORD=1` here, and a page of both. */
export const PICTURES = fileURLToPath(new URL('../../../dist/looks', import.meta.url));
export const isRecording = process.env.RECORD === '1';

/** Screens whose pictures are compared; the phone of the other tests is narrower, so that what overflows is seen. */
export const LOOK_SCREENS = {
  phone: { width: 390, height: 840 },
  desktop: { width: 1440, height: 900 },
} as const satisfies Readonly<Record<keyof typeof SIZES, object>>;

/** One page in one size and theme. */
export interface LookCase {
  readonly kind: string;
  readonly size: keyof typeof SIZES;
  readonly theme: NonNullable<VisitOptions['theme']>;
}

/** The name of its picture: `flow-of-several-roles.phone.dark.png`. */
export function lookName({ kind, size, theme }: LookCase): string {
  return `${kind.replaceAll(' ', '-')}.${size}.${theme}.png`;
}

/** Names of the looks that are kept. */
export function keptLooks(): readonly string[] {
  return readdirSync(LOOKS).sort();
}

/** Takes pictures of pages, keeps them and says what looks otherwise than before. */
export class PageLooks {
  /** Where pictures are reduced: of no site, so that no policy forbids it. */
  readonly #bench: Page;

  private constructor(bench: Page) {
    this.#bench = bench;
  }

  static async start(browser: SiteBrowser): Promise<PageLooks> {
    return new PageLooks(await browser.emptyPage());
  }

  /** The look of the first screen of a page as it is now, in the size of its case; and its picture. */
  async take(page: Page, { size }: Pick<LookCase, 'size'>): Promise<{ look: Look; picture: Buffer }> {
    await page.waitForLoadState('networkidle');
    await page.setViewportSize(LOOK_SCREENS[size]);
    await page.evaluate(() => scrollTo(0, 0));
    const picture = await page.screenshot({ animations: 'disabled' });
    const { look } = await this.#reduce(picture, SQUARE);
    return { look, picture };
  }

  /**
   * Compares a page with its kept look, or records it.
   *
   * @param whole whether the picture for a person is of the whole page, which takes as long as all the rest.
   */
  async faultsOf(page: Page, one: LookCase, whole: boolean): Promise<readonly string[]> {
    const name = lookName(one);
    const { look, picture } = await this.take(page, one);
    const full = whole ? await page.screenshot({ animations: 'disabled', fullPage: true }) : picture;
    keep('now', name, full);
    if (isRecording) {
      keep('before', name, full);
      const { png } = await this.#reduce(picture, SQUARE);
      mkdirSync(LOOKS, { recursive: true });
      writeFileSync(`${LOOKS}/${name}`, png);
    }
    const kept = await this.kept(one);
    if (kept === null) return [`${name} is not kept: RECORD=1, and look at it`];
    return lookFaults(kept, look, LOOK_LIMITS[one.size]).map(
      (fault) => `${fault} (${PICTURES}/index.html shows both; RECORD=1 if it is meant)`,
    );
  }

  /** The look that is kept of a case; `null` when there is none. */
  async kept(one: LookCase): Promise<Look | null> {
    const name = lookName(one);
    return keptLooks().includes(name) ? (await this.#reduce(readFileSync(`${LOOKS}/${name}`), 1)).look : null;
  }

  /** A picture as the mean colours of its squares, and those as a picture. */
  async #reduce(picture: Buffer, side: number): Promise<{ look: Look; png: Buffer }> {
    const { width, height, colours, png } = await this.#bench.evaluate(reducePicture, {
      picture: picture.toString('base64'),
      side,
    });
    return {
      look: { width, height, colours: Uint8Array.from(colours) },
      png: Buffer.from(png, 'base64'),
    };
  }

  async stop(): Promise<void> {
    await this.#bench.context().close();
  }
}

function keep(folder: 'before' | 'now', name: string, picture: Buffer): void {
  mkdirSync(`${PICTURES}/${folder}`, { recursive: true });
  writeFileSync(`${PICTURES}/${folder}/${name}`, picture);
}

/** Runs in the browser, which reads and writes PNG. */
async function reducePicture({ picture, side }: { picture: string; side: number }) {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = (width: number, height: number) => {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    return context;
  };
  const source = canvas(bitmap.width, bitmap.height);
  source.drawImage(bitmap, 0, 0);
  const pixels = source.getImageData(0, 0, bitmap.width, bitmap.height).data;
  const width = Math.floor(bitmap.width / side);
  const height = Math.floor(bitmap.height / side);
  const small = canvas(width, height);
  const image = small.createImageData(width, height);
  const colours: number[] = [];
  for (let square = 0; square < width * height; square += 1) {
    const left = (square % width) * side;
    const top = Math.floor(square / width) * side;
    const sums = [0, 0, 0];
    for (let y = top; y < top + side; y += 1)
      for (let x = left; x < left + side; x += 1)
        for (let channel = 0; channel < 3; channel += 1)
          sums[channel] = (sums[channel] ?? 0) + (pixels[(y * bitmap.width + x) * 4 + channel] ?? 0);
    // By fours: no eye sees less, and the looks weigh a third less.
    const mean = sums.map((sum) => Math.min(255, Math.round(sum / (side * side) / 4) * 4));
    colours.push(...mean);
    image.data.set([...mean, 255], square * 4);
  }
  small.putImageData(image, 0, 0);
  const written = new Uint8Array(await (await small.canvas.convertToBlob()).arrayBuffer());
  return { width, height, colours, png: btoa(String.fromCharCode(...written)) };
}

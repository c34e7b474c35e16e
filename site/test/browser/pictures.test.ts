import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';

/**
 * The pictures that are no vector: icons of the application, and the card of previews. They are drawn from the mark of the site
 * (`RECORD=1`, with a browser) and kept, so that a build needs none.
 */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const CHROMIUM = '/usr/bin/chromium';

const MARK = readFileSync(`${PUBLIC}favicon.svg`, 'utf8');
const mark = (size: string) => MARK.replace('<svg ', `<svg style="width:${size};height:${size}" `);
const BLUE = /fill="(#[0-9a-f]{6})"/.exec(MARK)?.[1] ?? '';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

const icon = (size: number): Picture => ({ width: size, height: size, html: mark('100vw') });

const PICTURES: Readonly<Record<string, Picture>> = {
  'icones/180.png': icon(180),
  'icones/192.png': icon(192),
  'icones/512.png': icon(512),
  // Systems cut it as they like: what counts stays within the inner four fifths (https://www.w3.org/TR/appmanifest/#icon-masks).
  'icones/512-maskable.png': {
    width: 512,
    height: 512,
    html: `<body style="background:${BLUE}">${mark('100vw')}`,
  },
  'carte.png': {
    width: 1200,
    height: 630,
    html: `<body style="background:${BLUE};color:#fff;font-family:'DejaVu Sans',sans-serif;display:grid;grid-template-columns:auto 1fr;align-items:center;gap:64px;padding:0 96px;height:630px;box-sizing:border-box">${mark('220px')}<div><div style="font-size:96px;font-weight:700;line-height:1.1">Hub Santé</div><div style="font-size:40px;line-height:1.4">Spécifications des échanges<br>de l’aide médicale urgente</div></div>`,
  },
};

/** Width and height of a PNG (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(path: string): readonly number[] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the pictures of the site', () => {
  test.runIf(process.env.RECORD === '1' && existsSync(CHROMIUM))('are drawn from its mark', async () => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    for (const [path, { width, height, html }] of Object.entries(PICTURES)) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.setContent(`<!doctype html><style>*{margin:0}svg{display:block}</style>${html}`);
      mkdirSync(dirname(`${PUBLIC}${path}`), { recursive: true });
      await page.screenshot({ path: `${PUBLIC}${path}`, omitBackground: true });
      await page.close();
    }
    await browser.close();
  });

  test.each(Object.entries(PICTURES))(
    '%s has the size that it is told to have',
    (path, { width, height }) => {
      expect(sizeOf(`${PUBLIC}${path}`)).toEqual([width, height]);
    },
  );

  test('the manifest names icons that are there, of the sizes it says', () => {
    const manifest = JSON.parse(readFileSync(`${PUBLIC}manifest.webmanifest`, 'utf8')) as {
      readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
      readonly theme_color: string;
    };
    const bitmaps = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(bitmaps.length).toBeGreaterThan(2);
    for (const { src, sizes } of bitmaps) expect(sizeOf(`${PUBLIC}${src.slice(1)}`).join('x')).toBe(sizes);
    expect(manifest.theme_color).toBe(BLUE);
  });
});

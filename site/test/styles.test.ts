import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const STYLES = new URL('../src/styles/', import.meta.url);
const sheets = readdirSync(STYLES).map((name) => ({
  name,
  css: readFileSync(new URL(name, STYLES), 'utf8'),
}));
const starlight = new URL('style/props.css', import.meta.resolve('@astrojs/starlight'));
const declared = new Set(
  [readFileSync(starlight, 'utf8'), ...sheets.map(({ css }) => css)].flatMap((css) =>
    [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name),
  ),
);

test.each(sheets)('$name takes its sizes of text from the one scale', ({ css }) => {
  const sizes = [...css.matchAll(/^\s*(?:font-size|font):\s*([^;]+);/gm)].map(([, value = '']) => value);
  expect(sizes.filter((value) => !/^var\(--sl-text-[\w-]+\)$|^inherit$/.test(value))).toEqual([]);
  const steps = [...css.matchAll(/--sl-text-[\w-]+:\s*([^;]+);/g)].map(([, value = '']) => value);
  expect(steps.filter((value) => !/^var\(--sl-text-[\w-]+\)$/.test(value))).toEqual([]);
});

test.each(sheets)('$name uses names that exist', ({ css }) => {
  const used = [...css.matchAll(/var\((--(?:sl|code|color|_)[\w-]+)/g)].map(([, name = '']) => name);
  expect(used.filter((name) => !declared.has(name))).toEqual([]);
});

test('headings are never larger than those above them', () => {
  const scale = '2xs xs sm base lg xl 2xl 3xl 4xl 5xl 6xl'.split(' ');
  const site = sheets.find(({ name }) => name === 'site.css')?.css ?? '';
  const steps = [1, 2, 3, 4, 5, 6].map((level) =>
    scale.indexOf(new RegExp(`--sl-text-h${level}: var\\(--sl-text-(\\w+)\\)`).exec(site)?.[1] ?? ''),
  );
  expect(steps).not.toContain(-1);
  expect(steps.toSorted((one, other) => other - one)).toEqual(steps);
});

/** Grounds of blocks of code (`site.css`): grey 7 by day, grey 6 by night, as Starlight mixes them. */
const GROUNDS = { light: '#f6f7f9', dark: '#23262f' } as const;

test.each(['light', 'dark'] as const)('code is read by day and by night: %s', (theme) => {
  const css = sheets.find(({ name }) => name === 'code.css')?.css ?? '';
  const [day = '', night = ''] = css.split(':root[data-theme="dark"]');
  const colours = [
    ...(theme === 'light' ? day : (night.split('}')[0] ?? '')).matchAll(/--code-(\w+): (#\w{6})/g),
  ];
  expect(colours).toHaveLength(6);
  for (const [, name, colour = ''] of colours)
    expect({ name, isRead: contrast(colour, GROUNDS[theme]) >= 4.5 }).toEqual({ name, isRead: true });
});

/** WCAG 2.2, contrast ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const level = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

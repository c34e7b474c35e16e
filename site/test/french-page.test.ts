import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withCardTables } from '../src/integration/card-tables.ts';
import { frenchPage } from '../src/integration/french-page.ts';
import { htmlParts } from '../src/integration/html-parts.ts';
import { frenchText } from '../src/site/french-text.ts';

const page = (body: string, lang = 'fr') => `<!DOCTYPE html><html lang="${lang}"><body>${body}</body></html>`;
const inPage = (body: string, lang = 'fr') => {
  const html = frenchPage(page(body, lang));
  return html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
};

describe('a French text', () => {
  test.each([
    ['Oui : non ; ah ! eh ?', 'Oui\u00a0: non\u00a0; ah\u00a0! eh\u00a0?'],
    ['un « mot » ici', 'un «\u00a0mot\u00a0» ici'],
    ['un «mot» ici', 'un «\u00a0mot\u00a0» ici'],
    ['un «\u202fmot\u202f» \u202f!', 'un «\u00a0mot\u00a0»\u00a0!'],
    ["l'heure d'aujourd'hui", 'l’heure d’aujourd’hui'],
    ["jusqu'", 'jusqu’'],
    ["d'«", 'd’«\u00a0'],
    ['à 10:37, tel:+33612345678, https://a.fr/?b', 'à 10:37, tel:+33612345678, https://a.fr/?b'],
    ["les '90", "les '90"],
    ['a == b, a != b', 'a == b, a != b'],
    ['en :: deux', 'en :: deux'],
  ])('%s', (text, expected) => {
    expect(frenchText(text)).toBe(expected);
    expect(frenchText(expected)).toBe(expected);
  });
});

describe('a French page', () => {
  test.each([
    ['<p>Voir <code>a : b</code> : oui</p>', '<p>Voir <code>a : b</code>\u00a0: oui</p>'],
    ["<pre>x ? « y » : 'z'</pre>", "<pre>x ? « y » : 'z'</pre>"],
    ['<a title="a : b">c ! d</a>', '<a title="a : b">c\u00a0! d</a>'],
    ['<p>« <em>mot</em> »</p>', '<p>«\u00a0<em>mot</em>\u00a0»</p>'],
    ['<p>l&#x27;heure d&#39;été</p>', '<p>l’heure d’été</p>'],
    ['<p>A &amp; B</p>', '<p>A &amp; B</p>'],
    ['<script>if (a ? b : c) {}</script>', '<script>if (a ? b : c) {}</script>'],
    ['<textarea>a : b</textarea>', '<textarea>a : b</textarea>'],
    ['<p lang="en">a : b</p><p>c : d</p>', '<p lang="en">a : b</p><p>c\u00a0: d</p>'],
    ['<br><img src="a : b"><p>c : d</p>', '<br><img src="a : b"><p>c\u00a0: d</p>'],
  ])('%s', (html, expected) => expect(inPage(html)).toBe(expected));

  test('leaves a page in English alone, but for what is in French there', () => {
    expect(inPage('<p>a : b</p><main lang="fr">c : d</main>', 'en')).toBe(
      '<p>a : b</p><main lang="fr">c\u00a0: d</main>',
    );
  });

  test('is the same page but for its words, whatever it holds', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<code>',
      '</code>',
      ' : ',
      '«',
      '»',
      "l'a",
      '<br>',
      '<!-- x : y -->',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = page(pieces.join(''));
        expect(
          htmlParts(html)
            .map((part) => part.html)
            .join(''),
        ).toBe(html);
        const tags = (text: string) =>
          htmlParts(text).flatMap((part) => (part.kind === 'tag' ? [part.html] : []));
        expect(tags(frenchPage(html))).toEqual(tags(html));
        expect(frenchPage(frenchPage(html))).toBe(frenchPage(html));
      }),
    );
  });
});

describe('tables as cards', () => {
  test('each cell bears the words of its column', () => {
    const html =
      '<table><thead><tr><th scope="col">Nom</th><th scope="col"><b>Que</b> "faire"</th><th scope="col"></th></tr></thead><tbody><tr><th scope="row">a</th><td class="x">b</td><td></td></tr></tbody></table>';
    expect(withCardTables(html)).toContain('<td data-label="Que &quot;faire&quot;" class="x">b</td>');
    expect(withCardTables(html)).toContain('<th scope="row">a</th>');
  });

  test.each([
    '<table><tbody><tr><td>b</td></tr></tbody></table>',
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>',
  ])('%s stays as it is', (html) => {
    expect(withCardTables(html)).toBe(html);
  });
});

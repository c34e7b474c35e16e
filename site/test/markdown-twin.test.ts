import { describe, expect, test } from 'vitest';
import { withoutFrenchUnderEnglish } from '../src/integration/french-only.ts';
import { markdownTwin } from '../src/integration/markdown-twin.ts';
import { movedAddresses } from '../src/site/moved-addresses.ts';

const twin = (main: string) => markdownTwin(`<html><body><nav>non</nav><main>${main}</main></body></html>`);

describe('the Markdown of a page', () => {
  test.each([
    ['<h1>RS-EDA</h1><div><p>Un\n dossier.</p></div>', '# RS-EDA\n\nUn dossier.\n'],
    [
      '<p>Voir <a href="/a/?b&amp;c">ceci</a>, <strong>tout</strong> <em>cela</em>.</p>',
      'Voir [ceci](/a/?b&c), **tout** *cela*.\n',
    ],
    ['<p>Le code <code>a`b</code> et 2 * 3 &lt; 7_8</p>', 'Le code ``a`b`` et 2 \\* 3 \\< 7\\_8\n'],
    ['<pre tabindex="0"><code>{\n  "a": 1\n}\n</code></pre>', '```\n{\n  "a": 1\n}\n```\n'],
    ['<pre><code>```</code></pre>', '````\n```\n````\n'],
    ['<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul>', '- un\n- deux\n  - trois\n'],
    ['<ol><li><p>un</p></li><li>deux</li></ol>', '1. un\n2. deux\n'],
    [
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1|2</td><td>x<br>y</td></tr><tr><td>3</td></tr></tbody></table>',
      '| A | B |\n| --- | --- |\n| 1\\|2 | x y |\n| 3 |  |\n',
    ],
    ['<details><summary>7 codes</summary><p>oui</p></details>', '**7 codes**\n\noui\n'],
    ['<p>A<button>Copier</button><svg><text>non</text></svg><script>non</script> B</p>', 'A B\n'],
    ['<p>M&#39;&#x27;&nbsp;!</p>', "M''\u00a0!\n"],
    ['texte nu<p>puis</p>', 'texte nu\n\npuis\n'],
  ])('%s', (html, expected) => expect(twin(html)).toBe(expected));

  test('a page without main part has none, nor one that shows nothing', () => {
    expect(markdownTwin('<p>x</p>')).toBeNull();
    expect(twin('<form>x</form>')).toBeNull();
  });
});

describe('a page in French alone under an English address', () => {
  test('leads to the French page, and says so in English', () => {
    const html =
      '<html lang="en"><body><main>Bonjour</main><footer class="f" data-french-only="/guides/x/">y</footer></body></html>';
    expect(withoutFrenchUnderEnglish(html)).toMatch(
      /^<!doctype html><html lang="en">.*content="0;url=\/guides\/x\/".*In French only|^<!doctype html>.*This page is in French only: <a href="\/guides\/x\/" hreflang="fr">/s,
    );
    expect(withoutFrenchUnderEnglish(html)).not.toContain('Bonjour');
  });

  test('other pages stay as they are', () => {
    const html = '<html lang="en"><body><footer class="f">data-french-only="/x/"</footer></body></html>';
    expect(withoutFrenchUnderEnglish(html)).toBe(html);
  });
});

test('an address that moved leads to one that did not', () => {
  for (const target of Object.values(movedAddresses)) expect(movedAddresses).not.toHaveProperty([target]);
});

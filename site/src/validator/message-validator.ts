import { pageLanguage, say, sayCount } from '../scripts/say.ts';
import { addressIn } from '../site/addresses.ts';
import { typeset } from '../workshop/typeset.ts';
import { type Examination, examine, malformed, type PlacedFinding, type Runtime } from './examine.ts';
import { candidates, type KnownLink, recognise } from './recognise.ts';
import { lineAndColumn } from './text-place.ts';

/** A pause in typing after which the text is judged. */
const PAUSE = 400;

/**
 * `<message-validator>`: a text to fill, the link version that judges it, and what is wrong in it. It asks the network for
 * nothing but modules of this site: the policy of the page allows no more.
 */
class MessageValidator extends HTMLElement {
  readonly #text = this.#find<HTMLTextAreaElement>('textarea');
  readonly #marks = this.#find<HTMLElement>('.marks');
  readonly #lines = this.#find<HTMLElement>('.lines');
  readonly #choice = this.#find<HTMLSelectElement>('select');
  readonly #verdict = this.#find<HTMLElement>('.verdict');
  readonly #list = this.#find<HTMLElement>('.findings');
  readonly #links = JSON.parse(
    this.#find('script[type="application/json"]').textContent ?? '[]',
  ) as readonly KnownLink[];
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #isChosen = false;

  connectedCallback(): void {
    this.#text.addEventListener('input', () => this.#later());
    this.#text.addEventListener('scroll', () => this.#follow());
    this.#choice.addEventListener('change', () => {
      this.#isChosen = this.#choice.value !== '';
      void this.#judge();
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-example]')) {
      button.addEventListener(
        'click',
        () => void this.#loadExample(button.dataset.example ?? '', button.dataset.fault === 'true'),
      );
    }
    this.#find('button[data-clear]').addEventListener('click', () => {
      this.#isChosen = false;
      this.#choice.value = '';
      this.#fill('');
      this.#text.focus();
    });
    this.#acceptDrops();
    const asked = new URLSearchParams(location.search);
    const [link, version, example] = [asked.get('lien'), asked.get('version'), asked.get('exemple')];
    if (link !== null && version !== null) {
      this.#choice.value = `${link} ${version}`;
      this.#isChosen = this.#choice.value !== '';
    }
    if (example?.startsWith('/fichiers/')) void this.#loadExample(example, false);
    // What was typed or pasted before this program was there.
    else if (this.#text.value.trim() !== '') void this.#judge();
    void navigator.serviceWorker
      ?.register(`${addressIn(pageLanguage(), '/valider/')}hors-ligne.js`)
      .catch(() => {
        // Without it the page works all the same, as long as there is a network.
      });
  }

  #find<Found extends Element>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`no ${selector} in the page`);
    return found;
  }

  #fill(text: string): void {
    this.#text.value = text;
    this.#text.scrollTop = 0;
    void this.#judge();
  }

  /** Examples have twins that are modules: the policy of the page lets nothing else in. */
  async #loadExample(address: string, isFaulty: boolean): Promise<void> {
    const twin = address.replace(/^\/fichiers\//, '/valider/exemples/').replace(/\.json$/, '.js');
    const module = (await import(/* @vite-ignore */ twin)) as { readonly default: string };
    this.#text.value = isFaulty ? spoilt(module.default) : module.default;
    this.#text.scrollTop = 0;
    await this.#judge();
    this.#verdict.scrollIntoView({ block: 'nearest' });
  }

  #acceptDrops(): void {
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.classList.add('dropping');
    });
    this.addEventListener('dragleave', () => this.classList.remove('dropping'));
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('dropping');
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) void file.text().then((text) => this.#fill(text));
    });
    this.#find<HTMLInputElement>('input[type="file"]').addEventListener('change', (event) => {
      const [file] = (event.target as HTMLInputElement).files ?? [];
      if (file !== undefined) void file.text().then((text) => this.#fill(text));
    });
  }

  #later(): void {
    clearTimeout(this.#waiting);
    this.#show([]);
    this.#waiting = setTimeout(() => void this.#judge(), PAUSE);
  }

  async #judge(): Promise<void> {
    // The mark of an encoding, which editors of Windows write, is nobody’s text: JSON would not be read with it.
    const text = this.#text.value.replace(/^\ufeff/, '');
    if (text !== this.#text.value) this.#text.value = text;
    this.#list.replaceChildren();
    this.#show([]);
    this.#verdict.className = 'verdict';
    if (text.trim() === '') {
      this.#verdict.textContent = '';
      return;
    }
    const link = this.#linkFor(text);
    if (link === null) {
      await this.#tellUnknown(text);
      return;
    }
    const runtime = (await import(/* @vite-ignore */ link.runtime)) as Runtime;
    // The text may have changed while the validators came.
    if (text !== this.#text.value) return;
    this.#tell(text, link, examine(text, link, this.#links, runtime, pageLanguage()));
  }

  /** A text in which no message is recognised may only be cut short, or badly written. */
  async #tellUnknown(text: string): Promise<void> {
    if (!/^\s*[<{[]/.test(text)) {
      this.#say(
        say(
          'Ce texte n’est ni JSON ni XML : un message commence par « { » ou par « < ».',
          'This text is neither JSON nor XML: a message begins with “{” or “<”.',
        ),
      );
      return;
    }
    const runtime = (await import(/* @vite-ignore */ this.#links[0]?.runtime ?? '')) as Runtime;
    if (text !== this.#text.value) return;
    const fault = malformed(text, runtime, pageLanguage());
    if (fault === null) {
      this.#say(
        say(
          'Aucun message connu n’est reconnu dans ce texte : choisir le lien et la version.',
          'No known message is recognised in this text: choose the link and the version.',
        ),
      );
      return;
    }
    const format = text.trimStart().startsWith('<') ? 'XML' : 'JSON';
    this.#say(
      say(
        `Texte, ${format} mal formé : aucun message n’y est encore reconnu, 1 constat.`,
        `Text, malformed ${format}: no message is recognised in it yet, 1 finding.`,
      ),
    );
    this.#verdict.classList.add('refused');
    this.#list.replaceChildren(this.#item(text, fault));
    this.#show([fault]);
  }

  #say(sentence: string): void {
    this.#verdict.textContent = typeset(sentence);
  }

  /** The chosen link version, or the likeliest; the choice shows which. */
  #linkFor(text: string): KnownLink | null {
    if (this.#isChosen) return this.#links.find((one) => nameOf(one) === this.#choice.value) ?? null;
    const [likeliest] = candidates(recognise(text, this.#links), this.#links);
    this.#choice.value = likeliest === undefined ? '' : nameOf(likeliest);
    return likeliest ?? null;
  }

  #tell(
    text: string,
    { link, version }: KnownLink,
    { valid, findings, format, isEnveloped, roots }: Examination,
  ): void {
    const around = isEnveloped ? `${say('Enveloppe EDXL-DE avec', 'EDXL-DE envelope with')} ` : '';
    const what = roots.length === 0 ? say('Texte', 'Text') : `${around}${roots[0]}`;
    const verdict = valid ? say('message valide', 'valid message') : say('message refusé', 'message refused');
    const count = sayCount(findings.length, ['constat', 'constats'], ['finding', 'findings']);
    this.#say(
      `${what}, ${format.toUpperCase()}, ${say('lien', 'link')} ${link} v${version}${say(' :', ':')} ${verdict}${findings.length === 0 ? '.' : `, ${count}.`}`,
    );
    this.#verdict.classList.add(valid ? 'accepted' : 'refused');
    this.#list.replaceChildren(...findings.map((finding) => this.#item(text, finding)));
    this.#show(findings);
  }

  #item(text: string, { message, severity, place, page }: PlacedFinding): HTMLElement {
    const item = document.createElement('li');
    item.className = severity;
    item.append(`${typeset(message)} `);
    if (place !== null) {
      const { line, column } = lineAndColumn(text, place.start);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = say(`Ligne ${line}, colonne ${column}`, `Line ${line}, column ${column}`);
      button.addEventListener('click', () => this.#select(place.start, place.end, line));
      item.append(button);
    }
    if (page !== null) {
      const link = document.createElement('a');
      link.href = page.address;
      link.textContent = page.title;
      item.append(' ', link);
    }
    return item;
  }

  #select(start: number, end: number, line: number): void {
    this.#text.focus();
    this.#text.setSelectionRange(start, end);
    const height = Number.parseFloat(getComputedStyle(this.#text).lineHeight);
    this.#text.scrollTop = Math.max(0, (line - 4) * height);
    this.#follow();
  }

  /** The text once more under the one that is typed, with the places of findings marked. */
  #show(findings: readonly PlacedFinding[]): void {
    const text = this.#text.value;
    const count = text.split('\n').length;
    this.#lines.textContent = `${Array.from({ length: count }, (_, index) => index + 1).join('\n')}\n`;
    const places = findings
      .flatMap(({ place }) => place ?? [])
      .map(({ start, end }) => ({ start, end: Math.min(end, endOfLine(text, start)) }))
      .sort((a, b) => a.start - b.start);
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const { start, end } of places) {
      if (start < at) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(start, end) || ' ';
      parts.push(text.slice(at, start), mark);
      at = end;
    }
    this.#marks.replaceChildren(...parts, `${text.slice(at)}\n`);
    this.#follow();
  }

  #follow(): void {
    this.#lines.scrollTop = this.#text.scrollTop;
    this.#marks.scrollTop = this.#text.scrollTop;
    this.#marks.scrollLeft = this.#text.scrollLeft;
  }
}

function nameOf({ link, version }: KnownLink): string {
  return `${link} ${version}`;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The same message with a few faults people make, for those who want to see what is said of them. */
function spoilt(text: string): string {
  return text
    .replace(/"creation": "([^"]+)T[^"]*"/, '"creation": "$1"')
    .replace('"interventionType"', '"interventionTyp"')
    .replace(/"origin": "[^"]*"/, '"origin": "ailleurs"');
}

customElements.define('message-validator', MessageValidator);

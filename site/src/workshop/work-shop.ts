import type { WorkshopFile, WorkshopResult } from '@hubsante/model/contracts';
import { comparisonView } from '../comparison/comparison-view.ts';
import { renderComparison } from '../comparison/render-comparison.ts';
import { pageLanguage, say, sayCount } from '../scripts/say.ts';
import { addressIn } from '../site/addresses.ts';
import { acceptFiles, type DroppedFile, readDropped, stampOf } from './dropped-files.ts';
import { element } from './element.ts';
import { countWords, FindingCounts, findingList } from './finding-list.ts';
import { messagePreview, PENDING } from './message-preview.ts';
import { baseArchive, startProgram } from './program-source.ts';
import { save } from './save-file.ts';
import { inFrench, typeset } from './typeset.ts';
import { isRefusal, WorkshopClient } from './workshop-client.ts';
import '../scripts/tab-set.ts';
import '../scripts/lazy-text.ts';
import '../scripts/copy-button.ts';
import '../scripts/field-filter.ts';
import '../scripts/field-example.ts';

/** The program that keeps the page for when there is no network, beside it. */
const WORKER_FILE = 'hors-ligne.js';

/** How often the files that were dropped are looked at, in milliseconds. */
const LOOK = 400;

/**
 * `<work-shop>`: what an author drops is read by the compiler, beside the page, and told: findings, pages of messages,
 * changes, artefacts. Nothing leaves the browser.
 */
class WorkShop extends HTMLElement {
  readonly #base = this.#find<HTMLSelectElement>('.workshop-bar select');
  readonly #verdict = this.#find<HTMLElement>('.verdict');
  readonly #result = this.#find<HTMLElement>('.workshop-result');
  readonly #findings = this.#find<HTMLElement>('[data-findings]');
  readonly #choice = this.#find<HTMLSelectElement>('select[data-message]');
  readonly #preview = this.#find<HTMLElement>('[data-preview]');
  readonly #changes = this.#find<HTMLElement>('[data-changes]');
  readonly #annotate = this.#find<HTMLButtonElement>('[data-annotate]');
  readonly #fix = this.#find<HTMLButtonElement>('[data-fix]');
  #client: WorkshopClient | null = null;
  readonly #kept = new Set<string>();
  #dropped: readonly DroppedFile[] = [];
  #stamp = '';
  #last: WorkshopResult | null = null;
  /** Counts what was opened: answers about what is no longer shown are dropped. */
  #turn = 0;

  connectedCallback(): void {
    acceptFiles(this, (files) => this.#open(files));
    this.#base.addEventListener('change', () => void this.#again());
    this.#choice.addEventListener('change', () => void this.#showMessage());
    this.querySelector<HTMLButtonElement>('[data-example]')?.addEventListener('click', (event) => {
      this.#base.value = (event.currentTarget as HTMLElement).dataset.example ?? '';
      void this.#openExample();
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-archive]')) {
      button.addEventListener('click', () => void this.#download(button));
    }
    this.#annotate.addEventListener('click', () => void this.#saveAnnotated());
    this.#fix.addEventListener('click', () => void this.#applyFixes());
    setInterval(() => void this.#follow(), LOOK);
    // The program is large: it comes while the author looks for a file.
    void this.#program();
    void navigator.serviceWorker?.register(addressIn(pageLanguage(), '/atelier/') + WORKER_FILE).catch(() => {
      // Without it the page works all the same, as long as there is a network.
    });
  }

  #find<Found extends Element>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`no ${selector} in the page`);
    return found;
  }

  #program(): WorkshopClient {
    this.#client ??= new WorkshopClient(startProgram());
    return this.#client;
  }

  async #open(dropped: readonly DroppedFile[]): Promise<void> {
    if (dropped.length === 0) return;
    this.#dropped = dropped;
    await this.#again();
  }

  /** Reads again what was dropped last. */
  async #again(): Promise<void> {
    if (this.#dropped.length === 0) return;
    const { files, stamp } = await readDropped(this.#dropped);
    this.#stamp = stamp;
    await this.#read(files);
  }

  /** What was saved since, where the browser lets pages follow files. */
  async #follow(): Promise<void> {
    if (this.#dropped.length === 0 || !this.#dropped.every(({ isFollowed }) => isFollowed)) return;
    const stamp = await stampOf(this.#dropped);
    if (stamp === null || stamp === this.#stamp) return;
    this.#stamp = stamp;
    await this.#again();
  }

  async #openExample(): Promise<void> {
    this.#dropped = [];
    await this.#read([]);
  }

  async #read(files: readonly WorkshopFile[]): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const start = performance.now();
    this.#say(say('Lecture…', 'Reading…'), 'verdict');
    const base = this.#base.value === '' ? null : this.#base.value;
    if (base !== null) await this.#keep(base);
    const answer = await this.#program().ask({ kind: 'open', files, base, language: pageLanguage() });
    if (turn !== this.#turn) return;
    if (isRefusal(answer)) {
      this.#result.hidden = true;
      this.#last = null;
      this.#say(answer.refusal, 'verdict refused');
      return;
    }
    this.#show(answer, performance.now() - start);
    await this.#showMessage();
    await this.#showChanges(turn);
  }

  /** Hands the program a release to start from, once. */
  async #keep(name: string): Promise<void> {
    if (this.#kept.has(name)) return;
    const archive = await baseArchive(name);
    await this.#program().ask({ kind: 'base', name, archive });
    this.#kept.add(name);
  }

  #show(result: WorkshopResult, milliseconds: number): void {
    const { findings, silencedCount, messages, missingMessages } = result;
    const known = this.#last === null ? null : new FindingCounts(this.#last.findings);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const accepted = sayCount(silencedCount, ['accepté', 'acceptés'], ['accepted', 'accepted']);
    const silenced = silencedCount === 0 ? '' : `, ${say('et', 'and')} ${accepted}`;
    const read = sayCount(messages.length, ['message lu', 'messages lus'], ['message read', 'messages read']);
    this.#say(
      `${read} ${say('en', 'in')} ${Math.round(milliseconds)} ms${say(' :', ':')} ${countWords(findings)}${silenced}.${this.#progress(result)}`,
      `verdict ${errors > 0 ? 'refused' : 'accepted'}`,
    );
    this.#verdict.dataset.milliseconds = String(Math.round(milliseconds));
    this.#result.hidden = false;
    this.classList.add('read');
    this.#findings.replaceChildren(
      ...(findings.length === 0
        ? [element('p', {}, say('Rien à redire.', 'Nothing to say.'))]
        : findingList(findings, known)),
    );
    const certain = findings.filter(({ fix }) => fix !== null).length;
    this.#annotate.hidden = findings.length === 0;
    this.#fix.hidden = certain === 0;
    this.#fix.textContent =
      certain === 1
        ? say('Écrire la réponse sûre', 'Write the certain answer')
        : say(`Écrire les ${certain} réponses sûres`, `Write the ${certain} certain answers`);
    const chosen = this.#choice.value;
    this.#choice.replaceChildren(
      ...messages.map(({ name, title }) =>
        element('option', { value: name, ...inFrench() }, title === '' ? name : `${name}, ${title}`),
      ),
    );
    if (messages.some(({ name }) => name === chosen)) this.#choice.value = chosen;
    this.#find('[data-missing]').textContent =
      missingMessages.length === 0
        ? ''
        : say(
            `Écartés par leurs erreurs : ${missingMessages.join(', ')}.`,
            `Left out for their errors: ${missingMessages.join(', ')}.`,
          );
    this.#last = result;
  }

  /** What got better or worse since the last time. */
  #progress({ findings }: WorkshopResult): string {
    if (this.#last === null) return '';
    const before = new FindingCounts(this.#last.findings);
    const after = new FindingCounts(findings);
    const gone = before.beyond(after);
    const fresh = after.beyond(before);
    if (gone + fresh === 0) return ` ${say('Comme la fois d’avant.', 'As the time before.')}`;
    const parts = [
      ...(gone === 0 ? [] : [sayCount(gone, ['corrigé', 'corrigés'], ['corrected', 'corrected'])]),
      ...(fresh === 0 ? [] : [sayCount(fresh, ['nouveau', 'nouveaux'], ['new', 'new'])]),
    ];
    return ` ${say('Depuis la fois d’avant :', 'Since the time before:')} ${parts.join(', ')}.`;
  }

  async #showMessage(): Promise<void> {
    const name = this.#choice.value;
    const turn = this.#turn;
    if (name === '') {
      this.#preview.replaceChildren();
      return;
    }
    const page = await this.#program().ask({ kind: 'message', name, part: 'page' });
    if (turn !== this.#turn || name !== this.#choice.value) return;
    if (isRefusal(page)) {
      this.#preview.replaceChildren(element('p', {}, typeset(page.refusal)));
      return;
    }
    this.#preview.replaceChildren(messagePreview(page, name));
    const types = await this.#program().ask({ kind: 'message', name, part: 'types' });
    if (turn !== this.#turn || name !== this.#choice.value || isRefusal(types)) return;
    // The rest of the page stays as its reader left it.
    const tabs = messagePreview({ ...page, ...types }, name).querySelector('tab-set');
    if (tabs !== null) this.#preview.querySelector(`.${PENDING}`)?.replaceWith(tabs);
  }

  async #showChanges(turn: number): Promise<void> {
    const answer = await this.#program().ask({ kind: 'changes' });
    if (turn !== this.#turn) return;
    if (isRefusal(answer)) {
      this.#changes.replaceChildren(element('p', {}, typeset(answer.refusal)));
      return;
    }
    const telling = { language: pageLanguage(), role: 'both', known: { links: [], models: [] } } as const;
    this.#changes.replaceChildren(renderComparison(comparisonView(answer, telling), pageLanguage()));
  }

  async #saveAnnotated(): Promise<void> {
    const answer = await this.#program().ask({ kind: 'annotate' });
    if (isRefusal(answer)) this.#say(answer.refusal, 'verdict refused');
    else if (answer !== null) saveFile(answer);
  }

  /** The answers that are certain, written in: the page cannot write into the author’s file, it hands the new one over. */
  async #applyFixes(): Promise<void> {
    const answer = await this.#program().ask({ kind: 'fix' });
    if (isRefusal(answer)) {
      this.#say(answer.refusal, 'verdict refused');
      return;
    }
    if (answer.kept !== null) saveFile(answer.kept);
    // From here on the corrected workbooks are those that are read, until others are dropped.
    const isFixed = ({ path }: DroppedFile) => answer.files.some((one) => one.path === path);
    const others = this.#dropped.filter((one) => !isFixed(one));
    const fixed = answer.files.map(({ path, bytes }) => {
      const file = new File([bytes as Uint8Array<ArrayBuffer>], nameOf(path));
      return { path, file: async () => file, isFollowed: false };
    });
    await this.#open([...others, ...fixed]);
  }

  async #download(button: HTMLButtonElement): Promise<void> {
    const profile = button.dataset.archive === 'ans' ? 'ans' : 'standard';
    button.disabled = true;
    const answer = await this.#program().ask({ kind: 'archive', profile });
    button.disabled = false;
    if (isRefusal(answer)) {
      this.#say(answer.refusal, 'verdict refused');
      return;
    }
    const name = `${this.#last?.name ?? 'atelier'}${profile === 'ans' ? '-ans' : ''}.zip`;
    save(name, new Blob([answer as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
  }

  #say(sentence: string, className: string): void {
    this.#verdict.className = className;
    this.#verdict.textContent = typeset(sentence);
  }
}

function saveFile({ path, bytes }: WorkshopFile): void {
  save(nameOf(path), new Blob([bytes as Uint8Array<ArrayBuffer>]));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

customElements.define('work-shop', WorkShop);

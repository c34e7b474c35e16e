import { frenchText } from '../site/french-text.ts';
import { zipOfTakenSite } from './site-zip.ts';
import { TAKE_AWAY_WORDS } from './take-away-words.ts';
import { leaveSite, SiteChanged, takenSite, takeSite } from './take-site.ts';
import {
  type SiteWeight,
  type TakenSite,
  WEIGHT_ADDRESS,
  type Weight,
  WHOLE_SITE_WORKER,
} from './whole-site.ts';

/**
 * `<take-away data-language="fr">`: puts the whole site on the device when its reader asks for it, and says before how much that is.
 */
class TakeAway extends HTMLElement {
  readonly #language = this.dataset.language === 'en' ? 'en' : 'fr';
  readonly #words = TAKE_AWAY_WORDS[this.#language];
  readonly #weight = this.#find<HTMLElement>('[data-weight]');
  readonly #archives = this.#find<HTMLInputElement>('[data-archives]');
  readonly #archivesWords = this.#find<HTMLElement>('[data-archives-words]');
  readonly #take = this.#find<HTMLButtonElement>('[data-take]');
  readonly #remove = this.#find<HTMLButtonElement>('[data-remove]');
  readonly #zip = this.#find<HTMLButtonElement>('[data-zip]');
  readonly #progress = this.#find<HTMLProgressElement>('progress');
  readonly #counted = this.#find<HTMLElement>('[data-counted]');
  readonly #verdict = this.#find<HTMLElement>('.verdict');
  /** While it is being taken. */
  #stopping: AbortController | null = null;

  connectedCallback(): void {
    this.#take.addEventListener('click', () => void this.#chosen());
    this.#remove.addEventListener('click', () => void this.#leave());
    this.#zip.addEventListener('click', () => void this.#writeZip());
    this.#remove.textContent = this.#text(this.#words.remove);
    this.#zip.textContent = this.#text(this.#words.zip);
    void this.#show().catch(() => this.#say(this.#words.impossible));
  }

  #find<Found extends Element>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`no ${selector} in the page`);
    return found;
  }

  #text(words: string): string {
    return this.#language === 'fr' ? frenchText(words) : words;
  }

  #say(words: string): void {
    this.#verdict.textContent = this.#text(words);
  }

  /** What there is to take, and what the device has of it. */
  async #show(): Promise<void> {
    if (navigator.serviceWorker === undefined || globalThis.caches === undefined)
      return this.#say(this.#words.impossible);
    const taken = await takenSite();
    const weight = await weightOfSite();
    const hasSome = Object.keys(taken.sums).length > 0;
    this.#remove.hidden = !hasSome;
    this.#zip.hidden = taken.digest === null;
    if (weight !== null) this.#tellWeight(weight, taken);
    if (hasSome) this.#say(this.#words[stateOf(taken, weight)]);
    this.#offer(taken, weight, hasSome);
  }

  #tellWeight({ site, archives }: SiteWeight, { withArchives }: TakenSite): void {
    this.#weight.textContent = this.#text(this.#words.weight(site));
    this.#archivesWords.textContent = this.#text(this.#words.archives(archives));
    this.#archives.checked = withArchives;
    this.#archives.disabled = false;
  }

  #offer(taken: TakenSite, weight: SiteWeight | null, hasSome: boolean): void {
    const { take, resume, update } = this.#words;
    this.#take.textContent = this.#text(taken.digest === null ? (hasSome ? resume : take) : update);
    this.#take.disabled = weight === null;
  }

  async #chosen(): Promise<void> {
    if (this.#stopping !== null) return this.#stopping.abort();
    const weight = await weightOfSite();
    if (weight === null) return this.#say(this.#words.failed);
    const withArchives = this.#archives.checked;
    const free = await freeRoom();
    const missing = weight.site.bytes + (withArchives ? weight.archives.bytes : 0);
    const isThere = Object.keys((await takenSite()).sums).length > 0;
    if (free !== null && free < missing && !isThere) return this.#say(this.#words.room(free));
    this.#stopping = new AbortController();
    this.#take.textContent = this.#text(this.#words.stop);
    this.#archives.disabled = true;
    this.#zip.hidden = true;
    this.#progress.hidden = false;
    this.#say('');
    try {
      await navigator.storage?.persist?.();
      await takeSite(withArchives, this.#stopping.signal, (done, all) => this.#tell(done, all));
      await navigator.serviceWorker.register(WHOLE_SITE_WORKER);
      await this.#end(null);
    } catch (error) {
      const { stopped, changed, failed } = this.#words;
      await this.#end(
        this.#stopping.signal.aborted ? stopped : error instanceof SiteChanged ? changed : failed,
      );
    }
  }

  /** Shows what there is now; @param words why it ended before its end. */
  async #end(words: string | null): Promise<void> {
    this.#stopping = null;
    this.#progress.hidden = true;
    this.#counted.textContent = '';
    await this.#show();
    if (words !== null) this.#say(words);
  }

  #tell(done: Weight, all: Weight): void {
    this.#progress.max = all.bytes;
    this.#progress.value = done.bytes;
    this.#counted.textContent = this.#text(this.#words.progress(done, all));
  }

  /** Writes what the device has to a file of its reader. */
  async #writeZip(): Promise<void> {
    this.#zip.disabled = true;
    this.#say('');
    let words = this.#words.zipWritten;
    try {
      const zip = await zipOfTakenSite((done) => {
        this.#counted.textContent = this.#text(this.#words.zipped(done));
      });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(zip);
      link.download = 'hub-sante.zip';
      link.click();
      // A browser reads what is downloaded after the click.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch {
      words = this.#words.zipFailed;
    }
    this.#zip.disabled = false;
    this.#say(words);
  }

  async #leave(): Promise<void> {
    this.#stopping?.abort();
    await leaveSite();
    const worker = await navigator.serviceWorker.getRegistration('/');
    if (worker?.active?.scriptURL.endsWith(WHOLE_SITE_WORKER) === true) await worker.unregister();
    await this.#show();
    this.#say(this.#words.removed);
  }
}

/** What the site weighs today; `null` without network. */
async function weightOfSite(): Promise<SiteWeight | null> {
  try {
    const response = await fetch(WEIGHT_ADDRESS, { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as SiteWeight) : null;
  } catch {
    return null;
  }
}

function stateOf({ digest }: TakenSite, weight: SiteWeight | null): 'taken' | 'older' | 'offline' | 'partly' {
  if (digest === null) return 'partly';
  if (weight === null) return 'offline';
  return digest === weight.digest ? 'taken' : 'older';
}

/** Bytes that the browser still leaves to the site; `null` where it does not say. */
async function freeRoom(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : quota - usage;
}

customElements.define('take-away', TakeAway);

import type { ConcernedAnswer, ConvertedMessage, ToldConcern, WorkshopFile } from '@hubsante/model/contracts';
import { frenchText } from '../site/french-text.ts';
import { acceptFiles, type DroppedFile, readDropped } from './dropped-files.ts';
import { element } from './element.ts';
import { PROGRAM_FILE, startProgram } from './program-source.ts';
import { isRefusal, WorkshopClient } from './workshop-client.ts';

const KINDS = { refused: 'refusé', 'to-verify': 'à vérifier', already: 'déjà fautif' } as const;
/** As the verdicts of a comparison are coloured. */
const COLOURS = { refused: 'breaking', 'to-verify': 'dangerous', already: '' } as const;

/**
 * `<am-i-concerned>`: what another version does to one’s own messages, by the code of `dsf concerned` and `dsf migrate`,
 * which runs beside the page.
 */
class AmIConcerned extends HTMLElement {
  readonly #from = this.#find<HTMLSelectElement>('[data-from]');
  readonly #to = this.#find<HTMLSelectElement>('[data-to]');
  readonly #role = this.#find<HTMLSelectElement>('[data-role]');
  readonly #verdict = this.#find<HTMLElement>('.verdict');
  readonly #result = this.#find<HTMLElement>('[data-result]');
  #client: WorkshopClient | null = null;
  #ready: Promise<unknown> | null = null;
  #files: readonly WorkshopFile[] = [];
  #turn = 0;

  connectedCallback(): void {
    acceptFiles(this, (files) => this.#open(files));
    for (const choice of [this.#from, this.#to, this.#role]) {
      choice.addEventListener('change', () => void this.#tell());
    }
    this.#find('[data-example]').addEventListener('click', () => void this.#openExamples());
    void navigator.serviceWorker?.register('/concerne/hors-ligne.js').catch(() => {
      // Without it the page works all the same, as long as there is a network.
    });
    void this.#program();
  }

  #find<Found extends Element>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`no ${selector} in the page`);
    return found;
  }

  /** The program, once it has the specifications. */
  async #program(): Promise<WorkshopClient> {
    this.#client ??= new WorkshopClient(startProgram(`/concerne/${PROGRAM_FILE}`));
    this.#ready ??= fetch('/atelier/specifications.zip')
      .then(async (response) => new Uint8Array(await response.arrayBuffer()))
      .then((archive) => this.#client?.ask({ kind: 'specifications', archive }));
    await this.#ready;
    return this.#client;
  }

  async #open(dropped: readonly DroppedFile[]): Promise<void> {
    if (dropped.length === 0) return;
    this.#files = (await readDropped(dropped)).files;
    await this.#tell();
  }

  /** The examples of flows of the first version, from the site. */
  async #openExamples(): Promise<void> {
    const folder = `/fichiers/${this.#from.value}/`;
    const manifest = (await (await fetch(`${folder}link.json`)).json()) as {
      readonly flows: readonly { readonly steps: readonly { readonly example: string | null }[] }[];
    };
    const paths = new Set(
      manifest.flows.flatMap(({ steps }) => steps.flatMap(({ example }) => example ?? [])),
    );
    this.#files = await Promise.all(
      [...paths].map(async (path) => ({
        path: path.replace(/^.*\//, ''),
        bytes: new Uint8Array(await (await fetch(`${folder}${path}`)).arrayBuffer()),
      })),
    );
    await this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#files.length === 0) return;
    this.#turn += 1;
    const turn = this.#turn;
    const start = performance.now();
    this.#say('Lecture…', 'verdict');
    const program = await this.#program();
    const answer = await program.ask({
      kind: 'concerned',
      from: this.#from.value,
      to: this.#to.value,
      role: this.#role.value === 'receiver' ? 'receiver' : 'sender',
      files: this.#files,
      language: 'fr',
    });
    if (turn !== this.#turn) return;
    if (isRefusal(answer)) {
      this.#result.replaceChildren();
      this.#say(answer.refusal, 'verdict refused');
      return;
    }
    this.#show(answer, performance.now() - start);
  }

  #show({ concerns, converted }: ConcernedAnswer, milliseconds: number): void {
    const { total, refused, toVerify, already, unknown, unread, messages } = concerns;
    const isConcerned = refused + toVerify > 0;
    this.#say(
      `${isConcerned ? 'Vous êtes concerné' : 'Vous n’êtes pas concerné'} : ${counted(total, 'message lu', 'messages lus')} en ${Math.round(milliseconds)} ms, ${counted(refused, 'refusé', 'refusés')}, ${toVerify} à vérifier, ${counted(already, 'déjà fautif', 'déjà fautifs')}.`,
      `verdict ${isConcerned ? 'refused' : 'accepted'}`,
    );
    const others = unknown + unread.length;
    this.#result.replaceChildren(
      ...(others === 0
        ? []
        : [
            element(
              'p',
              {},
              frenchText(
                `${counted(others, 'fichier n’est pas un message', 'fichiers ne sont pas des messages')} de la version de départ.`,
              ),
            ),
          ]),
      ...messages.map((one) =>
        element(
          'section',
          {},
          element(
            'h2',
            {},
            `${one.message} `,
            element(
              'small',
              {},
              frenchText(
                `${counted(one.messages, 'message', 'messages')}, ${counted(one.refused, 'refusé', 'refusés')}`,
              ),
            ),
          ),
          element('ul', { className: 'changes' }, ...one.causes.map(cause)),
          ...newsOf(one.news),
        ),
      ),
      ...(converted.length === 0 ? [] : [element('h2', {}, 'Convertis'), ...converted.map(conversion)]),
    );
  }

  #say(sentence: string, className: string): void {
    this.#verdict.className = className;
    this.#verdict.textContent = frenchText(sentence);
  }
}

/** « 1 refusé », « 3 refusés ». */
function counted(count: number, one: string, several: string): string {
  return `${count} ${count < 2 ? one : several}`;
}

function cause({ kind, count, reason, action, examples }: ToldConcern): HTMLElement {
  return element(
    'li',
    {},
    element('span', { className: `verdict-word ${COLOURS[kind]}` }, KINDS[kind]),
    frenchText(` ${count} fois : ${reason}`),
    ...(action === null
      ? []
      : [
          element(
            'p',
            { className: 'change-action' },
            element('strong', {}, frenchText('À faire : ')),
            frenchText(action),
          ),
        ]),
    element(
      'ul',
      {},
      ...examples.map(({ file, line, path, value }) =>
        element(
          'li',
          {},
          line === null ? file : `${file}, ligne ${line}`,
          ' ',
          element('code', {}, path),
          ...(value === undefined ? [] : [' = ', element('code', {}, shortened(JSON.stringify(value)))]),
        ),
      ),
    ),
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function newsOf(news: readonly string[]): readonly HTMLElement[] {
  if (news.length === 0) return [];
  const list = element('ul', {}, ...news.map((one) => element('li', {}, frenchText(one))));
  return [element('details', {}, element('summary', {}, frenchText(`Nouveau : ${news.length}`)), list)];
}

/** A message beside what it becomes. */
function conversion({ file, line, message, before, after, refusal, losses }: ConvertedMessage): HTMLElement {
  const name = line === null ? file : `${file}, ligne ${line}`;
  const verdict =
    refusal === null
      ? losses.length === 0
        ? 'rien n’est perdu'
        : counted(losses.length, 'valeur n’est pas portée', 'valeurs ne sont pas portées')
      : 'n’est pas converti';
  const text = (title: string, content: string) =>
    element('div', {}, element('h3', {}, title), element('pre', { tabIndex: 0 }, content.trimEnd()));
  return element(
    'details',
    { className: 'conversion' },
    element('summary', {}, element('strong', {}, `${message ?? ''} `), frenchText(`${name} : ${verdict}`)),
    ...(refusal === null ? [] : [element('p', {}, frenchText(refusal))]),
    ...(losses.length === 0
      ? []
      : [element('ul', {}, ...losses.map((one) => element('li', {}, frenchText(one))))]),
    element(
      'div',
      { className: 'beside' },
      text('Tel qu’il est', before),
      ...after.map((one) => text('Converti', one)),
    ),
  );
}

customElements.define('am-i-concerned', AmIConcerned);

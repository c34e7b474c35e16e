import type { ConcernedAnswer, ConvertedMessage, ToldConcern, WorkshopFile } from '@hubsante/model/contracts';
import { colourCode } from '../scripts/code-colours.ts';
import { languageOfMessage } from '../scripts/code-tokens.ts';
import { pageLanguage, say, sayCount } from '../scripts/say.ts';
import { addressIn } from '../site/addresses.ts';
import { acceptFiles, type DroppedFile, readDropped } from './dropped-files.ts';
import { element } from './element.ts';
import { onFirstUse } from './first-use.ts';
import { PROGRAM_FILE, startProgram } from './program-source.ts';
import { save } from './save-file.ts';
import { typeset } from './typeset.ts';
import { isRefusal, WorkshopClient } from './workshop-client.ts';

/** Of the page, in its language: what it runs stands beside it. */
const ownFolder = () => addressIn(pageLanguage(), '/concerne/');

/** In French and in English. */
const KINDS = {
  refused: ['refusé', 'refused'],
  'to-verify': ['à vérifier', 'to verify'],
  already: ['déjà fautif', 'wrong already'],
} as const;
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
    void navigator.serviceWorker?.register(`${ownFolder()}hors-ligne.js`).catch(() => {
      // Without it the page works all the same, as long as there is a network.
    });
    onFirstUse(this, () => void this.#program().catch(() => {}));
  }

  #find<Found extends Element>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`no ${selector} in the page`);
    return found;
  }

  /** The program, once it has the specifications. */
  async #program(): Promise<WorkshopClient> {
    this.#client ??= new WorkshopClient(startProgram(`${ownFolder()}${PROGRAM_FILE}`));
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
    this.#say(say('Lecture…', 'Reading…'), 'verdict');
    const program = await this.#program();
    const answer = await program.ask({
      kind: 'concerned',
      from: this.#from.value,
      to: this.#to.value,
      role: this.#role.value === 'receiver' ? 'receiver' : 'sender',
      files: this.#files,
      language: pageLanguage(),
    });
    if (turn !== this.#turn) return;
    if (isRefusal(answer)) {
      this.#result.replaceChildren();
      this.#say(answer.refusal, 'verdict refused');
      return;
    }
    this.#show(answer, performance.now() - start);
  }

  #show({ concerns, converted, tables }: ConcernedAnswer, milliseconds: number): void {
    const { total, refused, toVerify, already, unknown, unread, messages } = concerns;
    const isConcerned = refused + toVerify > 0;
    this.#say(
      [
        isConcerned
          ? say('Vous êtes concerné :', 'You are concerned:')
          : say('Vous n’êtes pas concerné :', 'You are not concerned:'),
        [
          `${sayCount(total, ['message lu', 'messages lus'], ['message read', 'messages read'])} ${say('en', 'in')} ${Math.round(milliseconds)} ms`,
          sayCount(refused, ['refusé', 'refusés'], ['refused', 'refused']),
          `${toVerify} ${say(...KINDS['to-verify'])}`,
          `${sayCount(already, ['déjà fautif', 'déjà fautifs'], ['wrong already', 'wrong already'])}.`,
        ].join(', '),
      ].join(' '),
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
              `${sayCount(
                others,
                ['fichier n’est pas un message', 'fichiers ne sont pas des messages'],
                ['file is no message', 'files are no messages'],
              )} ${say('de la version de départ.', 'of the first version.')}`,
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
              [
                sayCount(one.messages, ['message', 'messages'], ['message', 'messages']),
                sayCount(one.refused, ['refusé', 'refusés'], ['refused', 'refused']),
              ].join(', '),
            ),
          ),
          element('ul', { className: 'changes' }, ...one.causes.map(cause)),
          ...newsOf(one.news),
        ),
      ),
      ...(converted.length === 0
        ? []
        : [
            element('h2', {}, say('Convertis', 'Converted')),
            ...tablesOf(tables),
            ...converted.map(conversion),
          ]),
    );
  }

  #say(sentence: string, className: string): void {
    this.#verdict.className = className;
    this.#verdict.textContent = typeset(sentence);
  }
}

/** What a kind of trouble is called. */
function wordsOf(kind: ToldConcern['kind']): string {
  const [french, english] = KINDS[kind];
  return say(french, english);
}

function cause({ kind, count, reason, action, examples }: ToldConcern): HTMLElement {
  return element(
    'li',
    {},
    element('span', { className: `verdict-word ${COLOURS[kind]}` }, wordsOf(kind)),
    ` ${sayCount(count, ['fois :', 'fois :'], ['time:', 'times:'])} ${typeset(reason)}`,
    ...(action === null
      ? []
      : [
          element(
            'p',
            { className: 'change-action' },
            element('strong', {}, `${say('À faire :', 'To do:')} `),
            typeset(action),
          ),
        ]),
    element(
      'ul',
      {},
      ...examples.map(({ file, line, path, value }) =>
        element(
          'li',
          {},
          line === null ? file : `${file}, ${say('ligne', 'line')} ${line}`,
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
  const list = element('ul', {}, ...news.map((one) => element('li', {}, typeset(one))));
  return [element('details', {}, element('summary', {}, `${say('Nouveau :', 'New:')} ${news.length}`), list)];
}

/** The tables to take away: a vendor’s own software converts by them. */
function tablesOf(tables: ConcernedAnswer['tables']): readonly HTMLElement[] {
  if (tables.length === 0) return [];
  const guide = element(
    'a',
    { href: '/guides/convertir-entre-versions/' },
    say('Convertir dans un autre logiciel', 'Converting in other software'),
  );
  const file = ({ path, content }: (typeof tables)[number]) => {
    const button = element('button', { type: 'button', className: 'plain' }, path);
    button.addEventListener('click', () => save(path, new Blob([content], { type: 'application/json' })));
    return button;
  };
  return [
    element(
      'p',
      {},
      say(
        'La conversion comme données, dans les deux sens, que la fonction ',
        'The conversion as data, both ways, which the function ',
      ),
      element('code', {}, 'convert'),
      typeset(say(' des bibliothèques applique : ', ' of the libraries applies: ')),
      guide,
      '.',
    ),
    element('p', { className: 'tables' }, ...tables.flatMap((one) => [file(one), ' '])),
  ];
}

/** A message beside what it becomes. */
function conversion({ file, line, message, before, after, refusal, losses }: ConvertedMessage): HTMLElement {
  const name = line === null ? file : `${file}, ${say('ligne', 'line')} ${line}`;
  const verdict =
    refusal === null
      ? losses.length === 0
        ? say('rien n’est perdu', 'nothing is lost')
        : sayCount(
            losses.length,
            ['valeur n’est pas portée', 'valeurs ne sont pas portées'],
            ['value is not carried over', 'values are not carried over'],
          )
      : say('n’est pas converti', 'is not converted');
  const text = (title: string, content: string) => {
    const code = element('pre', { tabIndex: 0 }, content.trimEnd());
    colourCode(code, languageOfMessage(content));
    return element('div', {}, element('h3', {}, title), code);
  };
  return element(
    'details',
    { className: 'conversion' },
    element(
      'summary',
      {},
      element('strong', {}, `${message ?? ''} `),
      typeset(`${name}${say(' :', ':')} ${verdict}`),
    ),
    ...(refusal === null ? [] : [element('p', {}, typeset(refusal))]),
    ...(losses.length === 0
      ? []
      : [element('ul', {}, ...losses.map((one) => element('li', {}, typeset(one))))]),
    element(
      'div',
      { className: 'beside' },
      text(say('Tel qu’il est', 'As it is'), before),
      ...after.map((one) => text(say('Converti', 'Converted'), one)),
    ),
  );
}

customElements.define('am-i-concerned', AmIConcerned);

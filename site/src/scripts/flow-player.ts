import { say } from './say.ts';

/** Where the arrows of the keyboard have a meaning of their own: they move a cursor, a choice, a text or a frame. */
const KEEPS_ARROWS = 'input, textarea, select, [contenteditable], pre, [role="tablist"], .diagram-scroll';

/**
 * `<flow-player>` around a diagram and its steps: shows one step at a time, and its arrow. Buttons and the left and right
 * arrows go from one to the next, the address keeps the step. Without script the steps follow each other.
 */
class FlowPlayer extends HTMLElement {
  readonly #status = document.createElement('span');
  readonly #previous = plainButton(say('← Précédente', '← Previous'));
  readonly #next = plainButton(say('Suivante →', 'Next →'));
  readonly #whole = plainButton(say('Toutes les étapes', 'All steps'));
  #steps: readonly HTMLElement[] = [];
  #current = 0;
  #isWhole = false;

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('.flow-step')];
    if (this.#steps.length === 0) return;
    this.#status.setAttribute('role', 'status');
    this.#whole.setAttribute('aria-pressed', 'false');
    this.#previous.addEventListener('click', () => this.#go(this.#current - 1));
    this.#next.addEventListener('click', () => this.#go(this.#current + 1));
    this.#whole.addEventListener('click', () => {
      this.#isWhole = !this.#isWhole;
      this.#show();
    });
    const bar = document.createElement('div');
    bar.className = 'flow-bar';
    bar.append(this.#previous, this.#status, this.#next, this.#whole);
    this.querySelector('.flow-steps')?.prepend(bar);
    document.addEventListener('keydown', (event) => this.#press(event));
    addEventListener('hashchange', () => this.#follow());
    this.querySelector('.sequence-diagram')?.addEventListener('click', (event) =>
      this.#choose(event as MouseEvent),
    );
    this.#follow();
  }

  /** Shows the step the address names; the same as before when it names none. */
  #follow(): void {
    const named = this.#steps.findIndex(({ id }) => `#${id}` === location.hash);
    if (named >= 0) this.#current = named;
    this.#show();
  }

  /** An arrow of the diagram is a button of the player: going back then leaves the page, and not step by step. */
  #choose(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const arrow = event.target instanceof Element ? event.target.closest('a') : null;
    const index = this.#steps.findIndex(({ id }) => `#${id}` === arrow?.getAttribute('href'));
    if (index < 0) return;
    event.preventDefault();
    this.#go(index);
    this.#steps[index]?.scrollIntoView({ block: 'nearest' });
  }

  #press(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const isElsewhere = event.target instanceof Element && event.target.matches(KEEPS_ARROWS);
    if (step === undefined || isElsewhere || event.defaultPrevented) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go(this.#current + step);
  }

  #go(index: number): void {
    const step = this.#steps[index];
    if (step === undefined) return;
    this.#current = index;
    history.replaceState(null, '', `#${step.id}`);
    this.#show();
    if (this.#isWhole) step.scrollIntoView({ block: 'nearest' });
  }

  #show(): void {
    for (const [index, step] of this.#steps.entries())
      step.hidden = !this.#isWhole && index !== this.#current;
    this.#status.textContent = say(
      `Étape ${this.#current + 1} sur ${this.#steps.length}`,
      `Step ${this.#current + 1} of ${this.#steps.length}`,
    );
    // Not disabled: a button that goes away under the keyboard takes the place of the reader with it.
    this.#previous.setAttribute('aria-disabled', String(this.#current === 0));
    this.#next.setAttribute('aria-disabled', String(this.#current === this.#steps.length - 1));
    this.#whole.setAttribute('aria-pressed', String(this.#isWhole));
    const asked = `#${this.#steps[this.#current]?.id}`;
    for (const arrow of this.querySelectorAll('.sequence-diagram a')) {
      if (arrow.getAttribute('href') !== asked) arrow.removeAttribute('aria-current');
      else {
        arrow.setAttribute('aria-current', 'step');
        this.#bringIntoSight(arrow);
      }
    }
  }

  /** Moves the diagram in its frame, and never the page. */
  #bringIntoSight(arrow: Element): void {
    const frame = this.querySelector('.diagram-scroll');
    if (frame === null) return;
    const [place, around] = [arrow.getBoundingClientRect(), frame.getBoundingClientRect()];
    frame.scrollBy({
      top: place.top - around.top - (around.height - place.height) / 2,
      left: place.left - around.left - (around.width - place.width) / 2,
    });
  }
}

function plainButton(words: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = words;
  return button;
}

customElements.define('flow-player', FlowPlayer);

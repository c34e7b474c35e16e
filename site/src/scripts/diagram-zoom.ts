import { say } from './say.ts';

/** One press of « + ». */
const STEP = 1.25;
const LARGEST = 8;

/**
 * A picture too large for the page, over the whole window: as wide as it, nearer and farther with buttons, `+`, `-`, `0` and
 * the wheel with Ctrl, moved with the mouse, a finger or the arrows. Without script the link leads to the picture.
 */
class DiagramZoom {
  readonly #dialog = document.createElement('dialog');
  readonly #view = document.createElement('div');
  readonly #picture = document.createElement('img');
  readonly #level = document.createElement('output');
  /** Times the width of the window. */
  #zoom = 1;

  constructor(link: HTMLAnchorElement) {
    const shown = link.querySelector('img');
    this.#picture.src = link.href;
    this.#picture.alt = shown?.alt ?? '';
    this.#picture.draggable = false;
    this.#view.className = 'diagram-view';
    this.#view.tabIndex = 0;
    this.#view.role = 'region';
    this.#view.ariaLabel = say('Diagramme, à déplacer avec les flèches', 'Diagram, moved with the arrows');
    this.#view.append(this.#picture);
    const bar = document.createElement('p');
    bar.append(
      button('−', say('Plus loin', 'Farther'), () => this.#to(this.#zoom / STEP)),
      this.#level,
      button('+', say('Plus près', 'Nearer'), () => this.#to(this.#zoom * STEP)),
      button(say('Ajuster', 'Fit'), say('Ajuster à la fenêtre', 'Fit the window'), () => this.#to(1)),
      button(say('Fermer', 'Close'), say('Fermer le diagramme', 'Close the diagram'), () =>
        this.#dialog.close(),
      ),
    );
    this.#dialog.className = 'diagram-dialog';
    this.#dialog.ariaLabel = say('Diagramme de classes', 'Class diagram');
    this.#dialog.append(bar, this.#view);
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#view.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    this.#view.addEventListener('pointerdown', (event) => this.#drag(event));
    document.body.append(this.#dialog);
  }

  open(): void {
    this.#dialog.showModal();
    this.#to(1);
    this.#view.focus();
  }

  /** What is in the middle stays there, or what is under the pointer. */
  #to(zoom: number, at = { x: this.#view.clientWidth / 2, y: this.#view.clientHeight / 2 }): void {
    const next = Math.min(LARGEST, Math.max(1, zoom));
    const times = next / this.#zoom;
    const { scrollLeft, scrollTop } = this.#view;
    this.#zoom = next;
    this.#picture.style.width = `${next * 100}%`;
    this.#level.textContent = `${Math.round(next * 100)} %`;
    this.#view.scrollTo((scrollLeft + at.x) * times - at.x, (scrollTop + at.y) * times - at.y);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.#to(this.#zoom * STEP);
    else if (event.key === '-') this.#to(this.#zoom / STEP);
    else if (event.key === '0') this.#to(1);
    else return;
    event.preventDefault();
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = this.#view.getBoundingClientRect();
    this.#to(this.#zoom * (event.deltaY < 0 ? STEP : 1 / STEP), {
      x: event.clientX - left,
      y: event.clientY - top,
    });
  }

  /** A finger scrolls by itself. */
  #drag(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    this.#view.setPointerCapture(event.pointerId);
    const move = ({ movementX, movementY }: PointerEvent) => this.#view.scrollBy(-movementX, -movementY);
    this.#view.addEventListener('pointermove', move);
    this.#view.addEventListener('pointerup', () => this.#view.removeEventListener('pointermove', move), {
      once: true,
    });
  }
}

function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = text;
  made.ariaLabel = name;
  made.addEventListener('click', act);
  return made;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.class-diagram')) {
  let zoom: DiagramZoom | undefined;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    zoom ??= new DiagramZoom(link);
    zoom.open();
  });
}

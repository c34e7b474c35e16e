/** A new element with its properties and what it holds. Texts stay texts: nothing from a message ever becomes HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** A field of a form under its name. */
export function labelled<Input extends HTMLElement>(text: string, input: Input): HTMLLabelElement {
  return element('label', {}, element('span', {}, text), input);
}

/** A text that must say something; `reportValidity` has the browser say so in its own words, and gives it the focus. */
export function required(properties: Partial<HTMLInputElement>): HTMLInputElement {
  return element('input', { ...properties, required: true, pattern: '.*\\S.*' });
}

/** A list to choose from. */
export function choice(options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  return element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
}

/** A button that does one thing at a time. It is not disabled meanwhile: a button that is loses the focus of the keyboard. */
export function button(text: string, act: () => Promise<void> | void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', className }, text);
  let isBusy = false;
  made.addEventListener('click', () => {
    if (isBusy) return;
    isBusy = true;
    made.setAttribute('aria-disabled', 'true');
    void Promise.resolve(act()).finally(() => {
      isBusy = false;
      made.removeAttribute('aria-disabled');
    });
  });
  return made;
}

/** What the keyboard reaches, in its order. */
const FOCUSABLE = 'button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Makes what a box holds anew. When the focus was in it, it stays at the same place in the order of the keyboard: what was
 * just added, or what follows what was taken away.
 */
export function keepingFocus(box: HTMLElement, change: () => void): void {
  const before = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const place = before.indexOf(document.activeElement as HTMLElement);
  change();
  if (place === -1) return;
  const after = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  (after[place] ?? after.at(-1))?.focus();
}

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

export function choice(options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  return element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
}

/** A button that does one thing at a time. */
export function button(text: string, act: () => Promise<void> | void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', className }, text);
  made.addEventListener('click', () => {
    made.disabled = true;
    void Promise.resolve(act()).finally(() => {
      made.disabled = false;
    });
  });
  return made;
}

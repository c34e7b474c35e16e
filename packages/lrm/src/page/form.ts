import type { DocumentedField } from '@hubsante/model/contracts';
import type { Code, FormDescription } from './contracts.ts';
import { button, choice, element, keepingFocus } from './element.ts';
import type { PageWords } from './words.ts';

/** A number as JSON writes it, leading zeros aside; « 0x10 », a blank or « 1e999 » are not typed for one. */
const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

type Value = unknown;
type Holder = Record<string, Value>;

/**
 * A form made from the model: labels, descriptions, code lists, what is required. It writes into the message it is given,
 * and says when it did; members that are emptied go.
 */
export class MessageForm {
  readonly element = element('div', { className: 'form' });
  readonly #description: FormDescription;
  readonly #words: PageWords;
  readonly #onChange: () => void;
  /** Numbers of the inputs, so that each has an identifier. */
  #count = 0;

  constructor(description: FormDescription, body: Holder, words: PageWords, onChange: () => void) {
    this.#description = description;
    this.#words = words;
    this.#onChange = onChange;
    this.element.append(...this.#fields(description.fields, body));
  }

  #fields(fields: readonly DocumentedField[], holder: Holder): readonly HTMLElement[] {
    return fields.map((field) => {
      const group = element('div', { className: field.children === undefined ? 'field' : 'field object' });
      this.#fill(group, field, holder);
      return group;
    });
  }

  /** Shows a field anew: one value, or each item of a list. */
  #fill(group: HTMLElement, field: DocumentedField, holder: Holder): void {
    const again = () => {
      keepingFocus(group, () => this.#fill(group, field, holder));
      this.#onChange();
    };
    group.replaceChildren();
    if (!field.list) {
      group.append(...this.#one(field, holder[field.name], holder, field.name, again));
      return;
    }
    const items = Array.isArray(holder[field.name]) ? (holder[field.name] as Value[]) : [];
    const list = items as unknown as Holder;
    for (const [index, item] of items.entries()) {
      group.append(
        ...this.#one(field, item, list, String(index), again, () => {
          items.splice(index, 1);
          if (items.length === 0) delete holder[field.name];
          again();
        }),
      );
    }
    group.append(
      button(
        `${this.#words.add} : ${field.label}`,
        () => {
          holder[field.name] = [...items, field.children === undefined ? '' : {}];
          again();
        },
        'plain',
      ),
    );
  }

  #one(
    field: DocumentedField,
    value: Value,
    holder: Holder,
    key: string,
    again: () => void,
    remove?: () => void,
  ): readonly HTMLElement[] {
    const { children, required, label } = field;
    if (children === undefined) return [this.#input(field, value, holder, key, remove)];
    if (value === undefined && !required) {
      return [
        button(
          `${this.#words.add} : ${label}`,
          () => {
            holder[key] = {};
            again();
          },
          'plain',
        ),
      ];
    }
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const own = (isObject ? value : {}) as Holder;
    // What stands in the place of an object and is none gives way: what is typed below it would go nowhere.
    if (!isObject) holder[key] = own;
    const away =
      remove ??
      (() => {
        delete holder[key];
        again();
      });
    const legend = element('legend', {}, label, ' ', element('code', {}, field.name));
    const content = [
      legend,
      ...(field.description === undefined ? [] : [element('p', { className: 'help' }, field.description)]),
      ...this.#fields(children, own),
      ...(required && remove === undefined
        ? []
        : [button(`${this.#words.remove} : ${label}`, away, 'plain')]),
    ];
    return [element('fieldset', {}, ...content)];
  }

  #input(
    field: DocumentedField,
    value: Value,
    holder: Holder,
    key: string,
    remove?: () => void,
  ): HTMLElement {
    this.#count += 1;
    const id = `champ-${this.#count}`;
    const { label, name, required, description, example } = field;
    const codes =
      field.codes?.map((one) => ({ value: String(one.value), label: one.label })) ?? this.#codes(field);
    const input = field.type === 'boolean' ? this.#flag() : element('input', { autocomplete: 'off' });
    input.id = id;
    input.value = value === undefined ? '' : String(value);
    const parts: Node[] = [];
    if (codes.length > 0 && input instanceof HTMLInputElement) {
      const list = element('datalist', { id: `${id}-codes` }, ...codes.map(optionOf));
      input.setAttribute('list', list.id);
      parts.push(list);
    }
    if (example !== undefined && input instanceof HTMLInputElement) input.placeholder = String(example);
    const meaning = element('span', { className: 'meaning' }, meaningOf(input.value, codes));
    input.addEventListener('input', () => {
      const typed = typedValue(input.value, field.type);
      if (typed === undefined && !Array.isArray(holder)) delete holder[key];
      else holder[key] = typed ?? '';
      meaning.textContent = meaningOf(input.value, codes);
      this.#onChange();
    });
    const title = element('label', { htmlFor: id }, label, ' ', element('code', {}, name));
    if (required) title.append(' ', element('span', { className: 'required' }, this.#words.required));
    if (description !== undefined) {
      const help = element('p', { className: 'help', id: `${id}-aide` }, description);
      input.setAttribute('aria-describedby', help.id);
      parts.push(help);
    }
    const away = remove === undefined ? [] : [button(`${this.#words.remove} : ${label}`, remove, 'plain')];
    return element('div', { className: 'input' }, title, input, meaning, ...away, ...parts);
  }

  #flag(): HTMLSelectElement {
    return choice([
      ['', this.#words.choose],
      ['true', this.#words.yes],
      ['false', this.#words.no],
    ]);
  }

  #codes({ nomenclature }: DocumentedField): readonly Code[] {
    return nomenclature === undefined ? [] : (this.#description.codes[nomenclature.id] ?? []);
  }
}

function optionOf({ value, label }: Code): HTMLOptionElement {
  return element('option', { value, label: label === null ? value : `${value}, ${label}` });
}

/** What a code means, beside it. */
function meaningOf(typed: string, codes: readonly Code[]): string {
  return codes.find(({ value }) => value === typed)?.label ?? '';
}

/** A number or a truth where the model asks for one and the text is one; the text as it is otherwise, so that it is told. */
function typedValue(text: string, type: string): Value {
  if (text === '') return undefined;
  if (type === 'boolean') return text === 'true';
  const isNumber = (type === 'integer' || type === 'number') && NUMBER.test(text);
  return isNumber ? Number(text) : text;
}

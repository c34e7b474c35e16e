import { frenchText } from '../site/french-text.ts';
import { pageLanguage, say } from './say.ts';

/** The role in the address: `?role=SMUR`. */
const PARAMETER = 'role';

/**
 * `<role-filter>` around the views of the roles: a choice of role, kept in the address. The page then shows the view of that
 * role, and of everything marked `data-roles` what is marked with it.
 */
class RoleFilter extends HTMLElement {
  readonly #choices = document.createElement('fieldset');

  connectedCallback(): void {
    const views = [...this.querySelectorAll<HTMLElement>('[data-view]')];
    const legend = document.createElement('legend');
    legend.textContent = say('Je suis', 'I am');
    this.#choices.append(legend);
    const asked = new URLSearchParams(location.search).get(PARAMETER)?.toLowerCase() ?? '';
    const roles = views.map((view) => ({ role: view.dataset.view ?? '', title: view.dataset.title ?? '' }));
    for (const { role, title } of [{ role: '', title: '' }, ...roles]) {
      const radio = document.createElement('input');
      radio.type = 'radio';
      radio.name = PARAMETER;
      radio.value = role;
      radio.checked = role.toLowerCase() === asked;
      const label = document.createElement('label');
      label.append(
        radio,
        ' ',
        ...(role === '' ? [say('tout le monde', 'everybody')] : [`${role}, `, inFrench(title)]),
      );
      this.#choices.append(label);
    }
    const first = this.#choices.querySelector('input');
    if (first !== null && this.#choices.querySelector(':checked') === null) first.checked = true;
    this.prepend(this.#choices);
    this.#choices.addEventListener('change', () => this.#remember());
    this.#show();
  }

  get #role(): string {
    return this.#choices.querySelector<HTMLInputElement>(':checked')?.value ?? '';
  }

  #show(): void {
    const role = this.#role;
    for (const view of this.querySelectorAll<HTMLElement>('[data-view]'))
      view.hidden = view.dataset.view !== role;
    for (const part of document.querySelectorAll<HTMLElement>('[data-roles]')) {
      const roles = (part.dataset.roles ?? '').split(' ').filter(Boolean);
      part.hidden = role !== '' && roles.length > 0 && !roles.includes(role);
    }
    for (const format of document.querySelectorAll<HTMLElement>('.format')) this.#count(format, role);
  }

  /** How many files of a part of the package are of the role. */
  #count(format: HTMLElement, role: string): void {
    const count = format.querySelector<HTMLElement>('.count');
    if (count === null) return;
    count.dataset.whole ??= count.textContent ?? '';
    const files = [...format.querySelectorAll<HTMLElement>('.files > li')];
    const own = files.filter(({ hidden }) => !hidden).length;
    count.textContent =
      own === files.length
        ? count.dataset.whole
        : say(`${own} sur ${files.length} pour ${role}`, `${own} of ${files.length} for ${role}`);
  }

  #remember(): void {
    const address = new URL(location.href);
    if (this.#role === '') address.searchParams.delete(PARAMETER);
    else address.searchParams.set(PARAMETER, this.#role.toLowerCase());
    history.replaceState(null, '', address);
    this.#show();
  }
}

/** What the link says of a role, which is in French. */
function inFrench(words: string): Node {
  const said = document.createElement('span');
  if (pageLanguage() !== 'fr') said.lang = 'fr';
  said.textContent = frenchText(words);
  return said;
}

customElements.define('role-filter', RoleFilter);

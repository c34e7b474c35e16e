/**
 * `<right-case>`, on the page of addresses that lead nowhere: names of messages and links are written in capitals
 * everywhere, and in small letters in addresses. Where the small letters lead to a page, that page is shown.
 */
class RightCase extends HTMLElement {
  connectedCallback(): void {
    const { pathname, search, hash } = location;
    const meant = pathname.toLowerCase();
    if (meant !== pathname) void this.#follow(meant, `${search}${hash}`);
  }

  async #follow(pathname: string, rest: string): Promise<void> {
    try {
      const { ok } = await fetch(pathname, { method: 'HEAD' });
      if (ok) location.replace(`${pathname}${rest}`);
    } catch {
      // Without the network nothing can be known: the search of the page stays.
    }
  }
}

customElements.define('right-case', RightCase);

/**
 * `<other-language><a href="…" data-same-place>`: the page in the other language, at the place one has come to: with its
 * anchor, and with what is asked of the page (a role, two versions).
 */
class OtherLanguage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('a[data-same-place]');
    if (link === null) return;
    const settle = () => {
      link.search = location.search;
      link.hash = location.hash;
    };
    // Before it is followed, copied or opened beside, whichever way one comes to it.
    for (const event of ['pointerenter', 'focus', 'click'] as const) link.addEventListener(event, settle);
  }
}

customElements.define('other-language', OtherLanguage);

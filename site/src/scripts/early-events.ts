/** What a reader does that a program answers. Links, and what a browser does by itself, need nobody to do them again. */
const KINDS = ['click', 'input', 'change'] as const;

/**
 * Remembers what a reader does to the elements called `name` while the program that makes them work is still coming, and
 * does it again once it is there: on a slow line, a button that was pressed at once is not pressed in vain.
 *
 * @param name a custom element, as in `work-shop`.
 * @param coming settles when the element is defined.
 */
export async function keepEarlyEvents(name: string, coming: Promise<unknown>): Promise<void> {
  const kept: Event[] = [];
  const keep = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || elementOf(target)?.localName !== name) return;
    if (event.type === 'click' && target.closest('button') === null) return;
    kept.push(event);
  };
  for (const kind of KINDS) document.addEventListener(kind, keep, true);
  try {
    await coming;
  } finally {
    for (const kind of KINDS) document.removeEventListener(kind, keep, true);
  }
  for (const { type, target } of kept) {
    if (!(target instanceof HTMLElement) || !target.isConnected) continue;
    if (type === 'click') target.closest('button')?.click();
    else target.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

/** The custom element that answers for a part of the page: the nearest around it. */
function elementOf(part: HTMLElement): HTMLElement | null {
  for (let one: HTMLElement | null = part; one !== null; one = one.parentElement) {
    if (one.localName.includes('-')) return one;
  }
  return null;
}

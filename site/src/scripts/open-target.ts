/**
 * Opens every `<details>` around what the address names, and shows what a filter hid, so that it can be seen; then goes
 * there. On arrival it goes there in any case: what programs have added above may have pushed it away.
 */
function openTarget(isArrival: boolean): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  if (target === null) return;
  let isHidden = isArrival;
  for (let around: Element | null = target; around !== null; around = around.parentElement) {
    if (!(around instanceof HTMLElement) || !around.hidden) continue;
    isHidden = true;
    around.hidden = false;
  }
  for (
    let around = target.closest('details');
    around !== null;
    around = around.parentElement?.closest('details') ?? null
  ) {
    isHidden ||= !around.open;
    around.open = true;
  }
  const own = target.matches('details') ? target : target.querySelector(':scope > details');
  if (own instanceof HTMLDetailsElement) own.open = true;
  if (isHidden) target.scrollIntoView();
}

addEventListener('hashchange', () => openTarget(false));
openTarget(true);

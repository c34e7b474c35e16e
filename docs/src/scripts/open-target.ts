/** Opens every `<details>` around what the address names, so that it can be seen, and goes there. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  if (target === null) return;
  let isHidden = false;
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

addEventListener('hashchange', openTarget);
openTarget();

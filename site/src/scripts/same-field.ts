import { fieldElsewhere } from './field-elsewhere.ts';

/** Links to the same page of another version lead to the field one has come to. */
function keepField(): void {
  const anchor = decodeURIComponent(location.hash.slice(1));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-same-page]')) {
    const missing = (link.dataset.missing ?? '').split(' ').filter(Boolean);
    link.hash = fieldElsewhere(anchor, missing);
  }
}

addEventListener('hashchange', keepField);
keepField();

import type { SearchFilter, SearchLanguage } from './contract.ts';
import { SEARCH_SENTENCES } from './search-sentences.ts';

/** A button for each filter that was understood; pressing one lifts it. */
export function filterChips(
  filters: readonly SearchFilter[],
  language: SearchLanguage,
  onLift: (filter: SearchFilter) => void,
): readonly HTMLButtonElement[] {
  const { filter: words, lift } = SEARCH_SENTENCES[language];
  return filters.map((filter) => {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = 'search-chip';
    chip.textContent = words(filter);
    chip.setAttribute('aria-label', lift(words(filter)));
    chip.addEventListener('click', () => onLift(filter));
    return chip;
  });
}

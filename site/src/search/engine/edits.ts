/** The three last rows of the table of distances, kept from one call to the next: a query asks for thousands. */
const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How many mistakes of typing there are between a word and the nearest beginning of another (a letter more, less, another,
 * or two that changed places), for a query may still be being typed.
 *
 * @param most more are too many: the answer is then `most + 1`.
 */
export function editsToStart(word: string, term: string, most: number): number {
  if (word.length > 60 || term.length < word.length - most) return most + 1;
  const width = Math.min(term.length, word.length + most);
  let [twoAbove, above, here] = ROWS as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column += 1) above[column] = column;
  for (let row = 1; row <= word.length; row += 1) {
    here[0] = row;
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = word[row - 1] === term[column - 1];
      let edits = Math.min(
        at(above, column) + 1,
        at(here, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && word[row - 1] === term[column - 2] && word[row - 2] === term[column - 1])
        edits = Math.min(edits, at(twoAbove, column - 2) + 1);
      here[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [twoAbove, above, here] = [above, here, twoAbove];
  }
  let least = most + 1;
  for (let column = 0; column <= width; column += 1) least = Math.min(least, at(above, column));
  return least;
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}

/** How many mistakes are forgiven: none in short words, nor in those with digits, which are exact or wrong. */
export function forgivenEdits(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

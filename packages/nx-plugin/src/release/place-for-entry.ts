/** What follows the heading of an entry to write: Nx replaces the heading and three line breaks. */
const TO_WRITE = '\n\n\n\n\n';
const UNWRITTEN = new RegExp(`^## \\S+${TO_WRITE}`, 'm');

/**
 * A changelog with an empty entry for a version, below the title and above the older ones. Nx puts a new entry
 * at the very top of the file, above its title, unless the file has an entry of that version to fill in.
 *
 * @param changelog it may have such a place for another version, which Nx thought of first.
 */
export function withPlaceFor(version: string, changelog: string): string {
  const written = changelog.replace(UNWRITTEN, '');
  const firstEntry = written.search(/^## /m);
  const end = firstEntry === -1 ? written.length : firstEntry;
  const title = written.slice(0, end).trimEnd();
  return `${title === '' ? '' : `${title}\n\n`}## ${version}${TO_WRITE}${written.slice(end)}`;
}

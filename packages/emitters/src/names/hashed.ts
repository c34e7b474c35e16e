const MARK = /_X[0-9A-F]{8}$/i;

/** Longest name: compilers and people bear no more. */
const LONGEST = 80;

/**
 * A name that says by eight digits which text it comes from: for texts that a name cannot render sign by sign. It follows
 * from the text alone, so that no other text, there or yet to come, changes it.
 */
export function hashed(name: string, text: string): string {
  return `${name.slice(0, LONGEST)}_X${hashOf(text)}`;
}

/** Whether a name could be taken for a {@link hashed} one, or is longer than a name may be. */
export function needsHash(name: string): boolean {
  return name.length > LONGEST || MARK.test(name);
}

/** FNV-1a of the UTF-16 units, 32 bits: `9E107D9D`. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

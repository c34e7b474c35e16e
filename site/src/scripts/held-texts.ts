/** Texts that a page holds itself, by the address under which its elements ask for them: those of the workshop. */
export const heldTexts = new Map<string, string>();

/** The text at an address, held or fetched; the HTTP status where there is none. */
export async function textAt(address: string): Promise<string | number> {
  const held = heldTexts.get(address);
  if (held !== undefined) return held;
  const response = await fetch(address);
  return response.ok ? await response.text() : response.status;
}

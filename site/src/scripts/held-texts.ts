/** Texts that a page holds itself, by the address under which its elements ask for them: those of the workshop. */
export const heldTexts = new Map<string, string>();

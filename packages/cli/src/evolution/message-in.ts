import type { Refusal } from '@hubsante/messages';

/** The message that a text in JSON is, or why it is none. */
export function messageIn(
  text: string,
): { readonly value: object } | { readonly reason: Pick<Refusal, 'message' | 'messageEn'> } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
    return {
      reason: {
        message: 'un message est un objet, et ce n’en est pas un',
        messageEn: 'a message is an object, and this is none',
      },
    };
  } catch {
    return {
      reason: { message: 'le texte n’est pas du JSON', messageEn: 'the text is not JSON' },
    };
  }
}

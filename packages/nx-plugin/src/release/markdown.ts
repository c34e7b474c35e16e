/** A sentence as it reads, in Markdown: it quotes patterns and tags, where `*`, `_`, `<` or `$` are themselves. */
export function escaped(sentence: string): string {
  return sentence.replace(/[\\`*[\]<>|~$&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

/** A tag or a path as code. */
export function code(text: string): string {
  return text.includes('`') ? escaped(text) : `\`${text}\``;
}

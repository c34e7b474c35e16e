import { wordFile } from '../../link/word/word-file.ts';
import { wordStyles } from '../../link/word/word-styles.ts';
import { WORD_NAMESPACE } from '../../link/word/word-text.ts';
import type { SchemaTable } from './schema-tables.ts';
import { wordDocument } from './word-document.ts';

/** A .docx file that holds the tables; the same tables give the same bytes. */
export function wordPackage(tables: readonly SchemaTable[]): Uint8Array {
  return wordFile({ document: wordDocument(tables), styles: wordStyles(WORD_NAMESPACE), footer: null });
}

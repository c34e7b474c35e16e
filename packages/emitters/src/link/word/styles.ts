import { HEADING_STYLE, wordStyles } from './word-styles.ts';
import { WORD_NAMESPACE } from './word-text.ts';

/** Styles of our documents, beside those of the published ones. */
export const STYLES = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: HEADING_STYLE,
  subheading: 'Heading2',
  body: 'BodyText',
  cell: 'Cell',
  footer: 'Footer',
} as const;

const DARK_BLUE = '1F4E79';

/** The styles part. */
export function documentStyles(): string {
  return wordStyles(
    WORD_NAMESPACE,
    paragraphStyle(
      STYLES.title,
      'Title',
      '<w:spacing w:before="1200" w:after="240"/>',
      run(56, DARK_BLUE, true),
    ) +
      paragraphStyle(STYLES.subtitle, 'Subtitle', '<w:spacing w:after="480"/>', run(30, '44546A', false)) +
      paragraphStyle(
        STYLES.subheading,
        'heading 2',
        '<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="1"/>',
        run(24, DARK_BLUE, true),
      ) +
      paragraphStyle(STYLES.body, 'Body Text', '<w:spacing w:after="120"/>', run(22)) +
      paragraphStyle(
        STYLES.cell,
        'Cell',
        '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
        run(18),
      ) +
      paragraphStyle(STYLES.footer, 'footer', '<w:spacing w:after="0"/>', run(16, '56636F', false)),
  );
}

function paragraphStyle(identifier: string, name: string, paragraph: string, text: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${identifier}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`
  );
}

/** @param size in half points. */
function run(size: number, colour: string | null = null, isBold = false): string {
  const bold = isBold ? '<w:b/><w:bCs/>' : '';
  const painted = colour === null ? '' : `<w:color w:val="${colour}"/>`;
  return `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${bold}${painted}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

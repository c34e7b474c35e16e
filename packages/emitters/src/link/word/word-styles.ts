/** Styles the document uses, by the identifiers Word gives them. */
export const HEADING_STYLE = 'Heading1';
/** A style of tables that Word has built in. */
export const TABLE_STYLE = 'MediumShading1-Accent1';

const BLUE = '4F81BD';
const PALE_BLUE = 'D3DFEE';
const LINE = `w:val="single" w:sz="8" w:space="0" w:color="7BA0CD"`;

/**
 * The styles part: the text, the headings and the tables of the usual Word template.
 *
 * @param others styles of paragraphs beside them.
 */
export function wordStyles(namespace: string, others = ''): string {
  return `<w:styles xmlns:w="${namespace}">${DEFAULTS}${NORMAL}${HEADING}${others}${NORMAL_TABLE}${TABLE}</w:styles>`;
}

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Cambria"/>' +
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';

const HEADING =
  `<w:style w:type="paragraph" w:styleId="${HEADING_STYLE}"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>` +
  '<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>' +
  '<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="480" w:after="0"/><w:outlineLvl w:val="0"/></w:pPr>' +
  '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:b/><w:bCs/><w:color w:val="365F91"/>' +
  '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>';

const NORMAL_TABLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
  '</w:tblCellMar></w:tblPr></w:style>';

const TABLE =
  `<w:style w:type="table" w:styleId="${TABLE_STYLE}"><w:name w:val="Medium Shading 1 Accent 1"/>` +
  '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="63"/>' +
  '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
  '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>' +
  `<w:tblBorders><w:top ${LINE}/><w:left ${LINE}/><w:bottom ${LINE}/><w:right ${LINE}/><w:insideH ${LINE}/></w:tblBorders></w:tblPr>` +
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/></w:rPr>' +
  `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${BLUE}"/></w:tcPr></w:tblStylePr>` +
  '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>' +
  `<w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${PALE_BLUE}"/></w:tcPr></w:tblStylePr>` +
  '</w:style>';

/** Something XML allows to be written in several ways, or not at all, and what is said of it. */
export interface XmlOddity {
  readonly name: string;
  /** What is changed in the XML of an envelope with an RS-EDA. */
  readonly from: RegExp;
  readonly to: string;
  readonly verdict: 'accepted' | 'refused';
  /** The one finding of `validateXml`, a warning for what is accepted; `null` for none. */
  readonly code: string | null;
}

const accepted = (name: string, from: RegExp, to: string, code: string | null = null): XmlOddity => ({
  name,
  from,
  to,
  verdict: 'accepted',
  code,
});
const refused = (name: string, from: RegExp, to: string, code: string): XmlOddity => ({
  name,
  from,
  to,
  verdict: 'refused',
  code,
});

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const XLINK = 'xlink:type="resource"';
const creation = (text: string) => [/<creation>[^<]*/, `<creation>${text}`] as const;
const sent = (text: string) => [/<dateTimeSent>[^<]*/, `<dateTimeSent>${text}`] as const;

/**
 * The table that decides (decisions, 0025): our XSD and `validateXml` both give these verdicts. Where published schemas
 * are laxer, the Hub refuses at its next step, or the XML has another meaning than its author thinks.
 */
export const XML_ODDITIES: readonly XmlOddity[] = [
  // Attributes.
  refused('an attribute on a field', /<caseId>/, '<caseId lang="fr">', 'attribute-unknown'),
  refused('an attribute of another namespace', /<caseId>/, '<caseId xml:lang="fr">', 'attribute-unknown'),
  refused('an attribute on an object', /<qualification>/, '<qualification id="1">', 'attribute-unknown'),
  refused('an attribute on the message', /<message /, '<message id="1" ', 'attribute-unknown'),
  refused(
    'an attribute on the business element',
    /<createCaseHealth /,
    '<createCaseHealth id="1" ',
    'attribute-unknown',
  ),
  refused(
    'an attribute on the envelope',
    /<edxlDistribution /,
    '<edxlDistribution id="1" ',
    'attribute-unknown',
  ),
  refused('an attribute on the header', /<messageId>/, '<messageId id="1">', 'attribute-unknown'),
  refused('an attribute on a member of the envelope', /<senderID>/, '<senderID id="1">', 'attribute-unknown'),
  refused('xsi:nil', /<caseId>[^<]*<\/caseId>/, `<caseId ${XSI} xsi:nil="true"/>`, 'element-nil'),
  refused('xsi:nil that is false', /<caseId>/, `<caseId ${XSI} xsi:nil="false">`, 'element-nil'),
  accepted(
    'a place of schemas',
    /<edxlDistribution /,
    `<edxlDistribution ${XSI} xsi:schemaLocation="urn:a a.xsd" `,
  ),
  accepted('a declaration that is not used', /<caseId>/, '<caseId xmlns:a="urn:a">'),
  // XLink.
  refused('xlink:type missing on the envelope', / xlink:type="extended"/, '', 'xlink-type-wrong'),
  refused(
    'xlink:type missing on the descriptor',
    new RegExp(`<descriptor ${XLINK}>`),
    '<descriptor>',
    'xlink-type-wrong',
  ),
  refused(
    'xlink:type missing on an object of the content',
    new RegExp(`<contentObject ${XLINK}>`),
    '<contentObject>',
    'xlink-type-wrong',
  ),
  accepted('xlink:type missing on the content', new RegExp(`<content ${XLINK}>`), '<content>'),
  refused(
    'xlink:type of another value',
    new RegExp(`<content ${XLINK}>`),
    '<content xlink:type="extended">',
    'xlink-type-wrong',
  ),
  refused(
    'xlink:type without its prefix',
    new RegExp(`<descriptor ${XLINK}>`),
    '<descriptor type="resource">',
    'xlink-type-wrong',
  ),
  refused(
    'another attribute of XLink',
    new RegExp(`<content ${XLINK}>`),
    `<content ${XLINK} xlink:title="a">`,
    'attribute-unknown',
  ),
  refused('XLink on a field', /<caseId>/, '<caseId xlink:type="resource">', 'attribute-unknown'),
  // Dates and times.
  accepted('Z', ...creation('2025-03-10T10:37:00Z'), 'date-time-xml-only'),
  accepted('fractions of a second', ...creation('2025-03-10T10:37:00.25+01:00'), 'date-time-xml-only'),
  accepted('an offset of 14 hours', ...creation('2025-03-10T10:37:00+14:00')),
  refused('an offset of 14 hours and a minute', ...creation('2025-03-10T10:37:00+14:01'), 'date-time-wrong'),
  refused('an offset of 23 hours', ...creation('2025-03-10T10:37:00-23:59'), 'date-time-wrong'),
  refused('an offset of 90 minutes', ...creation('2025-03-10T10:37:00+01:90'), 'moment-impossible'),
  refused('no offset', ...creation('2025-03-10T10:37:00'), 'date-time-wrong'),
  refused('24 hours', ...creation('2025-03-10T24:00:00+01:00'), 'moment-impossible'),
  refused('60 seconds', ...creation('2025-03-10T10:59:60+01:00'), 'date-time-wrong'),
  refused('a day that does not exist', ...creation('2025-02-29T10:37:00+01:00'), 'moment-impossible'),
  refused('a year of five digits', ...creation('12025-02-28T10:37:00+01:00'), 'date-time-wrong'),
  refused('the year 0', ...creation('0000-02-28T10:37:00+01:00'), 'date-time-wrong'),
  refused('a small t', ...creation('2025-03-10t10:37:00+01:00'), 'date-time-wrong'),
  refused('a day alone', ...creation('2025-03-10'), 'date-time-wrong'),
  accepted('blanks around', ...creation('\n  2025-03-10T10:37:00+01:00\t')),
  refused('no-break spaces around', ...creation('\u00a02025-03-10T10:37:00+01:00'), 'date-time-wrong'),
  refused('a blank inside', ...creation('2025-03-10 T10:37:00+01:00'), 'date-time-wrong'),
  accepted('Z in the envelope', ...sent('2025-03-10T09:37:00Z'), 'header-differs'),
  accepted('blanks around in the envelope', ...sent(' 2025-03-10T10:37:00+01:00 '), 'header-differs'),
  refused('no offset in the envelope', ...sent('2025-03-10T10:37:00'), 'date-time-wrong'),
  refused('an offset of 15 hours in the envelope', ...sent('2025-03-10T10:37:00+15:00'), 'date-time-wrong'),
  refused('60 seconds in the envelope', ...sent('2025-03-10T10:59:60Z'), 'date-time-wrong'),
  refused('a small z in the envelope', ...sent('2025-03-10T10:37:00z'), 'date-time-wrong'),
  refused('no offset in the header', /<sentAt>[^<]*/, '<sentAt>2025-03-10T10:37:00', 'date-time-wrong'),
  // The way to the message.
  refused('two contents', /<content [\s\S]*<\/content>/, '$&$&', 'element-repeated'),
  accepted(
    'two objects in the content',
    /<contentObject [\s\S]*<\/contentObject>/,
    '$&$&',
    'content-several',
  ),
  refused('two descriptors', /<descriptor [\s\S]*<\/descriptor>/, '$&$&', 'element-repeated'),
  refused('two messages in one object', /<message [\s\S]*<\/message>/, '$&$&', 'element-repeated'),
  refused('two contentXML', /<contentXML>[\s\S]*<\/contentXML>/, '$&$&', 'element-repeated'),
  refused('an object without message', /<\/contentObject>/, `$&<contentObject ${XLINK}/>`, 'element-missing'),
  refused(
    'an unknown element in the content',
    /<contentObject /,
    '<mimeType>a</mimeType>$&',
    'element-unknown',
  ),
  refused('an unknown element in an object', /<contentXML>/, '<mimeType>a</mimeType>$&', 'element-unknown'),
  refused('an unknown element beside the message', /<message /, '<other/>$&', 'element-unknown'),
  refused('text in the content', /<contentObject /, 'texte$&', 'element-text-unexpected'),
  refused('text in the envelope', /<senderID>/, 'texte$&', 'element-text-unexpected'),
  refused('text beside the business element', /<createCaseHealth /, 'texte$&', 'element-text-unexpected'),
  refused('text in the descriptor', /<language>/, 'texte$&', 'element-text-unexpected'),
  refused(
    'a content of no namespace',
    new RegExp(`<content ${XLINK}>`),
    '<content xmlns="" xlink:type="resource">',
    'xml-namespace-wrong',
  ),
  accepted('comments and instructions', /<caseId>/, '<!-- a --><?b c?>$&'),
  accepted('a text in CDATA', /<caseId>([^<]*)/, '<caseId><![CDATA[$1]]>'),
  refused(
    'the business element twice',
    /<createCaseHealth [\s\S]*<\/createCaseHealth>/,
    '$&$&',
    'element-repeated',
  ),
  // What the envelope says.
  accepted(
    'an acknowledgement’s kind around another message',
    /<distributionKind>\w+([\s\S]*)<kind>\w+/,
    '<distributionKind>Ack$1<kind>Ack',
    'kind-differs-xml',
  ),
  refused('a kind that does not exist', /<distributionKind>\w+/, '<distributionKind>Other', 'code-unknown'),
  refused('blanks around a code', /<distributionKind>\w+/, '<distributionKind> Report ', 'code-misspelled'),
  // Values.
  accepted('blanks around a number', /<lat>([^<]*)/, '<lat> $1\n'),
  accepted('a number with its sign and zeros', /<lat>[^<]*/, '<lat>+047.50'),
  refused('a number with an exponent', /<lat>[^<]*/, '<lat>4.7e1', 'number-expected'),
  refused('no number', /<lat>[^<]*/, '<lat>NaN', 'number-expected'),
  refused('an infinite number', /<lat>[^<]*/, '<lat>INF', 'number-expected'),
  accepted('a number of twenty digits', /<lat>[^<]*/, '<lat>47.123456789012345678', 'number-digits-lost'),
  accepted('a boolean as a digit', /<isAml>[^<]*/, '<isAml> 0 '),
  refused('a boolean in capitals', /<isAml>[^<]*/, '<isAml>TRUE', 'boolean-expected'),
];

const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DAY = [
  '\\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
  '\\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
  '\\d{4}-02-(?:0[1-9]|1\\d|2[0-8])',
  `${LEAP_YEAR}-02-29`,
].join('|');
/** A leap second is the last of an hour. */
const TIME = '(?:[01]\\d|2[0-3]):(?:[0-5]\\d:[0-5]\\d|59:60)(?:\\.\\d+)?';

/** What `format: date-time` means (RFC 3339 §5.6): a day of the calendar, a time and an offset; as the runtime reads it. */
export const DATE_TIME_PATTERN = `^(?:${DAY})[Tt]${TIME}(?:[Zz]|[+\\-](?:[01]\\d|2[0-3]):[0-5]\\d)$`;

/**
 * A date and time of `xs:dateTime` with its offset, which `xs:dateTime` leaves open and without which the moment is not
 * known, and an hour that a clock shows. `Z` and fractions of a second pass in XML, as with the published schemas, which have no
 * pattern there; `validateXml` of the package says the same (docs/decisions, 0025).
 */
export const XML_MOMENT_PATTERN =
  '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+\\-][0-9]{2}:[0-9]{2})';

/** The texts of `xs:dateTime` whose day, minute and offset exist, for comparisons with other forms. */
export const XML_DATE_TIME_PATTERN = `^(?:${DAY})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+\\-](?:0\\d|1[0-3]):[0-5]\\d|[+\\-]14:00)$`;

package fr.hubsante.messages.xml;

/** The characters of a document one by one, and where they stand. */
final class CharacterSource {
  private static final int END = -1;
  private static final int LINE_BREAK = -2;

  private final String whole;
  private final XmlReader.Handler handler;
  /** Where a last character stands that can only be read when nothing follows: a carriage return, half of a pair. */
  private final int carried;
  private int partStart;
  private int partEnd;
  private boolean isBegun;
  /** Places in the whole text; {@code index} runs over the end when the end was asked for, as it does in saxes. */
  private int index;
  private int previous;
  private int line = 1;
  private int lineStart;
  private boolean isVersion10 = true;

  CharacterSource(String whole, XmlReader.Handler handler) {
    this.whole = whole;
    this.handler = handler;
    int last = whole.isEmpty() ? 0 : whole.charAt(whole.length() - 1);
    carried = last == '\r' || (last >= 0xd800 && last <= 0xdbff) ? whole.length() - 1 : whole.length();
  }

  /** Whether there is a further part: all, then the last character where it had to wait. */
  boolean nextPart() {
    if (isBegun && partEnd == whole.length()) {
      // Where saxes is when all was read.
      index = carried == whole.length() ? whole.length() : index + 1;
      return false;
    }
    partStart = isBegun ? carried : 0;
    partEnd = isBegun ? whole.length() : carried;
    index = partStart;
    isBegun = true;
    return true;
  }

  boolean hasMore() {
    return index < partEnd;
  }

  int line() {
    return line;
  }

  int position() {
    return index;
  }

  int columnIndex() {
    return index - lineStart;
  }

  int index() {
    return index;
  }

  /** Where the last character that was read stands. */
  int previous() {
    return previous;
  }

  boolean isVersion10() {
    return isVersion10;
  }

  /** From here on characters are those of another version of XML. */
  void setVersion(String version) {
    isVersion10 = version.equals("1.0");
  }

  void skipByteOrderMark() {
    if (whole.charAt(partStart) == 0xfeff) index += 1;
  }

  /** The next character; {@link #LINE_BREAK} for a line break that is no line feed. */
  int read() {
    previous = index;
    index += 1;
    if (previous >= partEnd) return END;
    int code = whole.charAt(previous);
    if (code < 0xd800) return isVersion10 ? read10(code) : read11(code);
    if (code > 0xdbff) {
      if (code < 0xe000 || code > 0xfffd) handler.error("disallowed character.");
      return code;
    }
    index = previous + 2;
    // Half of a pair at the very end stands alone.
    if (previous + 1 >= partEnd) return code;
    int point = 0x10000 + (code - 0xd800) * 0x400 + (whole.charAt(previous + 1) - 0xdc00);
    if (point > 0x10ffff) handler.error("disallowed character.");
    return point;
  }

  private int read10(int code) {
    if (code >= ' ' || code == '\t') return code;
    if (code == '\n') return lineEnds(code);
    if (code != '\r') handler.error("disallowed character.");
    if (previous + 1 < partEnd && whole.charAt(previous + 1) == '\n') index = previous + 2;
    return lineEnds(LINE_BREAK);
  }

  private int read11(int code) {
    if ((code > 0x1f && code < 0x7f) || (code > 0x9f && code != 0x2028) || code == '\t') return code;
    if (code == '\n') return lineEnds(code);
    if (code == '\r') {
      int next = previous + 1 < partEnd ? whole.charAt(previous + 1) : 0;
      if (next == '\n' || next == 0x85) index = previous + 2;
    } else if (code != 0x85 && code != 0x2028) handler.error("disallowed character.");
    return lineEnds(LINE_BREAK);
  }

  private int lineEnds(int found) {
    line += 1;
    lineStart = index;
    return found;
  }

  /** The next character, every line break as a line feed. */
  int next() {
    int one = read();
    return one == LINE_BREAK ? '\n' : one;
  }

  void unget() {
    index = previous;
  }

  /** The next character that is no blank. */
  int skipSpaces() {
    int one = next();
    while (one != END && XmlElement.isBlank(one)) one = next();
    return one;
  }

  /** Whether a character comes, which is then read. */
  boolean skipTo(int character) {
    int one = next();
    while (one != END && one != character) one = next();
    return one == character;
  }

  /** The first of some characters that comes. */
  int skipToAny(String characters) {
    int one = next();
    while (one != END && characters.indexOf(one) == -1) one = next();
    return one;
  }

  /** The same, with what stands before it. */
  boolean captureTo(StringBuilder text, int character) {
    int one = next();
    while (one != END && one != character) {
      append(text, one);
      one = next();
    }
    return one == character;
  }

  /** The same, for the first of some characters. */
  int captureToAny(StringBuilder text, String characters) {
    int one = next();
    while (one != END && characters.indexOf(one) == -1) {
      append(text, one);
      one = next();
    }
    return one;
  }

  /** The first character that belongs to no name, and the name before it. */
  int captureName(StringBuilder name) {
    while (true) {
      int one = read();
      if (one == END || !XmlCharacters.isName(one)) return one == LINE_BREAK ? '\n' : one;
      append(name, one);
    }
  }

  /** Adds a character as it is written: a half of a pair that stands with another character is both. */
  void append(StringBuilder text, int one) {
    if (one == whole.charAt(Math.min(previous, whole.length() - 1)) || one < 0x10000 && index == previous + 1)
      text.append((char) one);
    else if (one == '\n') text.append('\n');
    else text.append(whole, previous, Math.min(index, whole.length()));
  }
}

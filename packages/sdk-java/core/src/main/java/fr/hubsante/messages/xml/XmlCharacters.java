package fr.hubsante.messages.xml;

/** Characters of XML and of its names. */
final class XmlCharacters {
  private XmlCharacters() {}

  /** Whether a character may stand in a document ({@code Char} of XML 1.0 or 1.1). */
  static boolean isCharacter(int one, boolean isVersion10) {
    boolean isControl = one < 0x20;
    if (isControl) return isVersion10 ? one == 0x9 || one == 0xa || one == 0xd : one >= 1;
    return one <= 0xd7ff || (one >= 0xe000 && one <= 0xfffd) || (one >= 0x10000 && one <= 0x10ffff);
  }

  /** Whether a name may begin with it; a colon may, as names have prefixes. */
  static boolean isNameStart(int one) {
    return one == ':' || isPlainNameStart(one);
  }

  /** Whether a name may hold it. */
  static boolean isName(int one) {
    return one == ':' || isPlainName(one);
  }

  /** The same without colon. */
  static boolean isPlainNameStart(int one) {
    if (one < 0x80) return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '_';
    return (one >= 0xc0 && one <= 0xd6)
        || (one >= 0xd8 && one <= 0xf6)
        || (one >= 0xf8 && one <= 0x2ff)
        || (one >= 0x370 && one <= 0x37d)
        || (one >= 0x37f && one <= 0x1fff)
        || (one >= 0x200c && one <= 0x200d)
        || (one >= 0x2070 && one <= 0x218f)
        || (one >= 0x2c00 && one <= 0x2fef)
        || (one >= 0x3001 && one <= 0xd7ff)
        || (one >= 0xf900 && one <= 0xfdcf)
        || (one >= 0xfdf0 && one <= 0xfffd)
        || (one >= 0x10000 && one <= 0xeffff);
  }

  /** The same without colon. */
  static boolean isPlainName(int one) {
    return isPlainNameStart(one)
        || one == '-'
        || one == '.'
        || (one >= '0' && one <= '9')
        || one == 0xb7
        || (one >= 0x300 && one <= 0x36f)
        || (one >= 0x203f && one <= 0x2040);
  }

  /** Whether a text is a name without colon. */
  static boolean isPlainName(String text) {
    if (text.isEmpty() || !isPlainNameStart(text.codePointAt(0))) return false;
    return text.codePoints().allMatch(XmlCharacters::isPlainName);
  }
}

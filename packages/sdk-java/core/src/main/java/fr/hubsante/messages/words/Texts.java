package fr.hubsante.messages.words;

/** What JavaScript does with texts, where Java does otherwise. */
public final class Texts {
  private Texts() {}

  /** Whether a character is a blank to {@code \s} and {@code trim} of ECMA 262. */
  public static boolean isSpace(int character) {
    return (character >= 0x09 && character <= 0x0d)
        || character == 0x20
        || character == 0xa0
        || character == 0x1680
        || (character >= 0x2000 && character <= 0x200a)
        || character == 0x2028
        || character == 0x2029
        || character == 0x202f
        || character == 0x205f
        || character == 0x3000
        || character == 0xfeff;
  }

  /** Without the blanks around. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) start += 1;
    while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
    return text.substring(start, end);
  }

  /** With a capital. */
  public static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** With a small letter first. */
  public static String small(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** Whether a digit of ASCII stands in it, as {@code \d} of ECMA 262 has it. */
  public static boolean hasDigit(String text) {
    for (int index = 0; index < text.length(); index += 1)
      if (text.charAt(index) >= '0' && text.charAt(index) <= '9') return true;
    return false;
  }

  static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index += 1) if (text.charAt(index) > 0x7f) return false;
    return true;
  }
}

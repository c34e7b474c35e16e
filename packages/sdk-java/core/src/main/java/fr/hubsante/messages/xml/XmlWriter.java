package fr.hubsante.messages.xml;

/** Writes XML line by line, indented. */
public final class XmlWriter {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  /** Opens an element that holds others; {@code attributes} begins with a blank, or is empty. */
  void open(String name, String attributes) {
    line("<" + name + attributes + ">");
    depth += 1;
  }

  void close(String name) {
    depth -= 1;
    line("</" + name + ">");
  }

  /** An element that holds text. */
  void leaf(String name, String content, String attributes) {
    String tag = "<" + name + attributes;
    line(content.isEmpty() ? tag + "/>" : tag + ">" + escapeText(content) + "</" + name + ">");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void line(String content) {
    text.append(INDENT.repeat(depth)).append(content).append('\n');
  }

  /** Whether XML 1.0 (§2.2) can carry a text, escaped or not. */
  public static boolean isWritable(String text) {
    for (int index = 0; index < text.length(); index += 1) {
      char one = text.charAt(index);
      if (one >= ' ' && one < 0xd800) continue;
      if (one == '\t' || one == '\n' || one == '\r') continue;
      if (Character.isHighSurrogate(one)) {
        index += 1;
        if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) return false;
      } else if (one < 0xe000 || one > 0xfffd) return false;
    }
    return true;
  }

  /** A carriage return is written as a reference: readers would make it a line feed. */
  private static String escapeText(String text) {
    StringBuilder escaped = null;
    for (int index = 0; index < text.length(); index += 1) {
      char one = text.charAt(index);
      String reference =
          switch (one) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            default -> null;
          };
      if (reference != null && escaped == null) escaped = new StringBuilder(text.substring(0, index));
      if (escaped == null) continue;
      if (reference == null) escaped.append(one);
      else escaped.append(reference);
    }
    return escaped == null ? text : escaped.toString();
  }

  static String escapeAttribute(String text) {
    return escapeText(text).replace("\"", "&quot;");
  }
}

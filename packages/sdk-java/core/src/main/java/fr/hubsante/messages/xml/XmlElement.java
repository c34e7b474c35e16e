package fr.hubsante.messages.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * An XML element, without comments.
 *
 * @param name without prefix
 * @param namespace of its name
 * @param children the elements it holds
 * @param text the text it holds, as written; blank when it holds elements
 * @param line in the source
 * @param attributes those that declare no namespace
 */
public record XmlElement(
    String name, String namespace, List<XmlElement> children, String text, int line, List<Attribute> attributes) {
  /** An attribute; its name is without prefix. */
  public record Attribute(String name, String namespace, String value) {}

  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** Without the blanks around, as XML knows them: a no-break space is none. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) start += 1;
    while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
    return text.substring(start, end);
  }

  /** Whether a text is nothing but blanks. */
  static boolean isBlank(String text) {
    for (int index = 0; index < text.length(); index += 1) if (!isBlank(text.charAt(index))) return false;
    return true;
  }

  static boolean isBlank(int character) {
    return character == 32 || character == 10 || character == 13 || character == 9;
  }

  /** The element as if all that is in one namespace were in another. */
  XmlElement moved(String from, String to) {
    List<XmlElement> inside = new ArrayList<>(children.size());
    for (XmlElement child : children) inside.add(child.moved(from, to));
    return new XmlElement(name, namespace.equals(from) ? to : namespace, inside, text, line, attributes);
  }
}

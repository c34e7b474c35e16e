package fr.hubsante.messages.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A text with names between braces, which are filled in: {@code ligne {line}}. */
final class Template {
  /** Texts and names by turns, beginning with a text. */
  private final List<String> parts = new ArrayList<>();

  Template(String text) {
    StringBuilder literal = new StringBuilder();
    int index = 0;
    while (index < text.length()) {
      int end = text.charAt(index) == '{' ? endOfName(text, index + 1) : -1;
      if (end == -1) {
        literal.append(text.charAt(index));
        index += 1;
      } else {
        parts.add(literal.toString());
        parts.add(text.substring(index + 1, end));
        literal.setLength(0);
        index = end + 1;
      }
    }
    parts.add(literal.toString());
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) end += 1;
    return end > start && end < text.length() && text.charAt(end) == '}' ? end : -1;
  }

  String fill(Function<String, String> valueOf) {
    if (parts.size() == 1) return parts.get(0);
    StringBuilder filled = new StringBuilder();
    for (int index = 0; index < parts.size(); index += 1) {
      String part = parts.get(index);
      filled.append(index % 2 == 0 ? part : valueOf.apply(part));
    }
    return filled.toString();
  }
}

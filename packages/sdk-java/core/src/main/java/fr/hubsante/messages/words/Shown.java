package fr.hubsante.messages.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as sentences show them. */
public final class Shown {
  /** A value that is shown in a sentence stops here. */
  private static final int LONGEST_VALUE = 60;
  /** And a list after so many. */
  private static final int LONGEST_LIST = 10;

  private Shown() {}

  /** A text as a sentence shows it: not too long, on one line. */
  public static String text(String text) {
    // Nothing beyond is shown, and a hostile text can be long.
    String cut = text.length() > 2 * LONGEST_VALUE ? text.substring(0, 2 * LONGEST_VALUE) : text;
    char[] line = cut.toCharArray();
    for (int index = 0; index < line.length; index += 1) if (isControl(line[index])) line[index] = ' ';
    // Some codes begin or end with a blank, and the lack of it is the fault: it has to be seen.
    for (int index = 0; index < line.length && isBlank(line[index]); index += 1) line[index] = seen(line[index]);
    for (int index = line.length - 1; index >= 0 && isBlank(line[index]); index -= 1) line[index] = seen(line[index]);
    return line.length > LONGEST_VALUE ? new String(line, 0, LONGEST_VALUE) + "…" : new String(line);
  }

  private static boolean isBlank(char one) {
    return one == ' ' || one == 0xa0 || one == 0x202f;
  }

  /** The blank itself, and those that keep a line together. */
  private static char seen(char blank) {
    return blank == ' ' ? '␣' : '⍽';
  }

  private static boolean isControl(char one) {
    return one < 0x20 || (one >= 0x7f && one <= 0x9f) || one == 0x2028 || one == 0x2029;
  }

  /** What was found where something else is expected. */
  public static Words value(Object value) {
    if (value instanceof List<?>) return Phrases.A_LIST;
    if (value instanceof Map<?, ?>) return Phrases.AN_OBJECT;
    String text = text(string(value));
    return value instanceof String ? Phrases.of("a-text", Map.of("text", text)) : new Words(text, text);
  }

  /** The first of some words. */
  public static String list(List<String> words) {
    // Hiding a single word would save nothing.
    if (words.size() <= LONGEST_LIST + 1) return joined(words);
    return joined(words.subList(0, LONGEST_LIST)) + "…";
  }

  private static String joined(List<String> words) {
    return words.stream().map(Shown::text).collect(Collectors.joining(", "));
  }

  /** A value as JavaScript makes a text of it. */
  public static String string(Object value) {
    if (value instanceof Number number) return Numbers.text(number.doubleValue());
    return String.valueOf(value);
  }
}

package fr.hubsante.messages.conversion;

import fr.hubsante.messages.conversion.Node.Leaf;
import fr.hubsante.messages.conversion.Node.Struct;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a table with what stands for other values filled in. */
final class TextFilled {
  private static final Pattern HOLE = Pattern.compile("\\{(#|@?\\w+)(?::(\\d+))?\\}");
  private static final int LENGTH = 7;
  /** More parts than any text has need no counting. */
  private static final int MOST_DIGITS = 9;

  private TextFilled() {}

  /** Who sends a message to whom, as its envelope says; {@code null} where it does not. */
  record Correspondents(String sender, String recipient) {}

  /**
   * A value with what stands for other values filled in; {@code null} where one of them is not there.
   *
   * @param seed what {@code {#}} depends on
   */
  static Object of(Object value, List<Struct> holders, Supplier<String> seed, Correspondents correspondents) {
    if (!(value instanceof String text)) return value;
    Matcher hole = HOLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (hole.find()) {
      String whole = whole(hole.group(1), holders, seed, correspondents);
      if (whole == null) return null;
      boolean isCut = hole.group(2) != null && !hole.group(1).equals("#");
      hole.appendReplacement(filled, Matcher.quoteReplacement(isCut ? cut(whole, hole.group(2)) : whole));
    }
    return hole.appendTail(filled).toString();
  }

  private static String whole(
      String name, List<Struct> holders, Supplier<String> seed, Correspondents correspondents) {
    if (name.equals("#")) return shortHash(seed.get());
    if (name.startsWith("@")) return name.equals("@sender") ? correspondents.sender() : correspondents.recipient();
    // The nearest object that has one.
    for (int index = holders.size() - 1; index >= 0; index -= 1)
      if (holders.get(index).members.get(name) instanceof Leaf leaf) return Values.text(leaf.value);
    return null;
  }

  private static String cut(String whole, String count) {
    if (count.length() > MOST_DIGITS) return whole;
    String[] parts = whole.split("\\.", -1);
    return String.join(".", Arrays.asList(parts).subList(0, Math.min(parts.length, Integer.parseInt(count))));
  }

  /** FNV-1a of the code units of a text, in 32 bits, as seven digits and small letters. */
  static String shortHash(String text) {
    int hash = 0x811c9dc5;
    for (int index = 0; index < text.length(); index += 1) hash = (hash ^ text.charAt(index)) * 0x01000193;
    String digits = Long.toString(Integer.toUnsignedLong(hash), Character.MAX_RADIX);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }
}

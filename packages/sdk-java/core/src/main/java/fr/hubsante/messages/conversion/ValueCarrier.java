package fr.hubsante.messages.conversion;

import fr.hubsante.messages.conversion.TableParts.ValueRule;
import fr.hubsante.messages.link.LinearPattern;
import fr.hubsante.messages.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Applies the value rules of one table. */
final class ValueCarrier {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?");
  /** No code has more. */
  private static final int MOST_PARTS = 20;

  private static final Carried REFUSED = new Carried(Kind.REFUSED, null);

  private final List<ValueRule> rules;

  ValueCarrier(List<ValueRule> rules) {
    this.rules = rules;
  }

  /** What becomes of a value: kept or written otherwise, replaced by something that says less, or refused. */
  enum Kind {
    SAME,
    APPROXIMATED,
    REFUSED
  }

  /** And what the value has become. */
  record Carried(Kind kind, Object value) {}

  /** @param number of the rule; -1: any value is kept */
  Carried carry(Object value, int number) {
    if (number < 0 || number >= rules.size()) return new Carried(Kind.SAME, value);
    ValueRule rule = rules.get(number);
    String text = Values.text(value);
    boolean isCode = rule.codes().containsKey(text);
    Object written = isCode ? rule.codes().get(text) : asType(value, rule.type());
    boolean isApproximate = rule.approximate().contains(text) || (!isCode && !Values.text(written).equals(text));
    if (written != null && accepts(written, rule))
      return new Carried(isApproximate ? Kind.APPROXIMATED : Kind.SAME, written);
    if (rule.hasParents())
      for (String parent : parents(text)) if (accepts(parent, rule)) return new Carried(Kind.APPROXIMATED, parent);
    return rule.otherwise() == null ? REFUSED : new Carried(Kind.APPROXIMATED, rule.otherwise());
  }

  private static boolean accepts(Object value, ValueRule rule) {
    if (rule.type() != null && !isOfType(value, rule.type())) return false;
    if (rule.accepted() != null && !rule.accepted().contains(Values.key(value))) return false;
    for (LinearPattern pattern : rule.patterns())
      if (!(value instanceof String text) || !pattern.test(text)) return false;
    return true;
  }

  /** A value in another type of JSON; {@code null} where it cannot be read so. */
  private static Object asType(Object value, String type) {
    if (type == null || isOfType(value, type)) return value;
    String text = Values.text(value);
    if (type.equals("string")) return text;
    if (type.equals("boolean")) return text.equals("true") || text.equals("false") ? text.equals("true") : null;
    if (!NUMBER.matcher(text).matches()) return null;
    double number = Double.parseDouble(text);
    if (Numbers.isSafeInteger(number)) return (long) number;
    return number;
  }

  private static boolean isOfType(Object value, String type) {
    return switch (type) {
      case "integer" -> value instanceof Number number && Numbers.isInteger(number.doubleValue());
      case "number" -> value instanceof Number;
      case "boolean" -> value instanceof Boolean;
      default -> value instanceof String;
    };
  }

  /** The codes above one, the nearest first: its last part made {@code 00}, or left out. */
  private static List<String> parents(String code) {
    List<String> parents = new ArrayList<>();
    String[] parts = code.split("\\.", -1);
    for (int count = Math.min(parts.length, MOST_PARTS) - 1; count > 0; count -= 1) {
      String above = String.join(".", List.of(parts).subList(0, count));
      parents.add(above + ".00");
      parents.add(above);
    }
    parents.removeIf(code::equals);
    return parents;
  }
}

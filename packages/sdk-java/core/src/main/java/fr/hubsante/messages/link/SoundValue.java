package fr.hubsante.messages.link;

import fr.hubsante.messages.validation.Carriable;
import fr.hubsante.messages.words.Numbers;
import fr.hubsante.messages.xml.XmlWriter;
import java.util.List;
import java.util.Map;

/**
 * What a value of a message is when there is nothing to tell of it: by its schema, by what JSON and XML can carry, and by the
 * lists whose codes only warn. {@link Soundness} makes them of a description.
 */
final class SoundValue {
  /** What is looked at in its own way. */
  enum Way {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    BOOLEAN,
    OBJECT,
    LIST,
    /** Anything its schema accepts. */
    FREE,
    /** Left to the walks that tell faults. */
    UNKNOWN
  }

  Way way = Way.UNKNOWN;
  /** What says of {@link Way#FREE} values whether they are accepted. */
  Schema schema;
  /** Codes of a text, all of which XML can carry; {@code null} where there is no list. */
  TextTable codes;
  LinearPattern pattern;
  /** Whose format a text has; {@code null} where it has none. */
  Schema formatted;
  /** Codes that a text must be one of, lest there be a warning; {@code null} where there is no list. */
  TextTable suggested;
  int minItems;
  int maxItems = Integer.MAX_VALUE;
  SoundValue items;
  /** Of an object. Other members than these are not known of. */
  TextTable names;
  /** By the place of their name. */
  SoundValue[] members;
  /** By the place of their name. */
  boolean[] isRequired;
  int requiredCount;

  /**
   * How many bytes a value has when there is nothing to tell of it; −1 when that is not known.
   *
   * @param depth elements around, itself included
   */
  long sizeOf(Object value, int depth) {
    return switch (way) {
      case TEXT -> value instanceof String text ? sizeOfText(text) : -1;
      case NUMBER -> value instanceof Number number && Carriable.isKept(number) ? Carriable.LEAST_BYTES : -1;
      case WHOLE_NUMBER -> value instanceof Number number && isKeptWhole(number) ? Carriable.LEAST_BYTES : -1;
      case BOOLEAN -> value instanceof Boolean ? Carriable.LEAST_BYTES : -1;
      case OBJECT -> value instanceof Map<?, ?> object ? sizeOfObject(object, depth) : -1;
      case LIST -> value instanceof List<?> list ? sizeOfList(list, depth) : -1;
      case FREE -> sizeOfFree(value, depth);
      case UNKNOWN -> -1;
    };
  }

  private static boolean isKeptWhole(Number number) {
    return Numbers.isSafeInteger(number.doubleValue());
  }

  private long sizeOfText(String text) {
    if (codes != null && !codes.has(text)) return -1;
    if (pattern == null) {
      if (codes == null && !XmlWriter.isWritable(text)) return -1;
    } else if (!pattern.matchesPlainly(text) && !(XmlWriter.isWritable(text) && pattern.test(text))) return -1;
    if (formatted != null && !formatted.isOfFormat(text)) return -1;
    if (suggested != null && !suggested.has(text)) return -1;
    return Carriable.LEAST_BYTES + text.length();
  }

  private long sizeOfObject(Map<?, ?> object, int depth) {
    if (depth > Carriable.DEEPEST_VALUE) return -1;
    long bytes = Carriable.LEAST_BYTES;
    int missing = requiredCount;
    for (Map.Entry<?, ?> member : object.entrySet()) {
      if (!(member.getKey() instanceof String name)) return -1;
      int place = names.placeOf(name);
      if (place == -1) return -1;
      long size = members[place].sizeOf(member.getValue(), depth + 1);
      if (size < 0) return -1;
      bytes += name.length() + size;
      if (isRequired[place]) missing -= 1;
    }
    return missing == 0 ? bytes : -1;
  }

  private long sizeOfList(List<?> list, int depth) {
    int count = list.size();
    if (count < minItems || count > maxItems) return -1;
    long bytes = Carriable.LEAST_BYTES;
    for (Object item : list) {
      // Lists of lists are left to the other walk, which counts them.
      if (items.way == Way.FREE && item instanceof List) return -1;
      long size = items.sizeOf(item, depth);
      if (size < 0) return -1;
      bytes += size;
    }
    return bytes;
  }

  private long sizeOfFree(Object value, int depth) {
    long bytes = Carriable.plainBytes(value, depth);
    if (bytes >= Carriable.NOT_PLAIN || !schema.accepts(value)) return -1;
    if (suggested == null) return bytes;
    // The codes of a list are left to the walk that tells of them.
    boolean isKnown = value instanceof String text ? suggested.has(text) : !(value instanceof List);
    return isKnown ? bytes : -1;
  }
}

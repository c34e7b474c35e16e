package fr.hubsante.messages.validation;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.words.Numbers;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.xml.XmlName;
import fr.hubsante.messages.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What JSON or XML cannot carry, whatever the specification asks: numbers that are none, characters and names XML does not
 * have; and what is too deep, endless, or too large.
 */
public final class Carriable {
  /**
   * Elements in one another that a message may have, from its root: what stands in an envelope, which has six around it, is
   * read to the same depth.
   */
  public static final int DEEPEST_VALUE = 58;
  /** Lists stand in one another in free parts only; they make no element of their own. */
  private static final int DEEPEST_NESTING = 2 * DEEPEST_VALUE + 20;
  /** More bytes than a message in memory has. */
  public static final long NOT_PLAIN = Long.MAX_VALUE / 4;
  /** What no value costs less than, in bytes of JSON. */
  public static final int LEAST_BYTES = 2;

  /** Thrown, so that a value made to exhaust its reader is not walked to its end. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    TooMuch(Fault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }

  private final Limits limits;
  private final Faults faults;
  private Fault refusal;
  private long bytes;
  private final List<Object> path = new ArrayList<>();

  private Carriable(Limits limits) {
    this.limits = limits;
    faults = new Faults(limits.maxFindings());
  }

  /** Walks a value. */
  public static Carriable of(Object value, Limits limits) {
    Carriable walked = new Carriable(limits);
    if (plainBytes(value, 0) <= limits.maxBytes()) return walked;
    try {
      walked.walk(value, 0);
    } catch (TooMuch reason) {
      walked.refusal = reason.fault;
    }
    return walked;
  }

  /** The one reason not to look at the value; {@code null} when there is none. */
  public Fault refusal() {
    return refusal;
  }

  public List<Fault> faults() {
    return refusal == null ? faults.all() : List.of();
  }

  /**
   * How many bytes a value has of which there is nothing to tell, found out without the way to each part: most messages are
   * plain. {@link #NOT_PLAIN}, more than any limit, for the others.
   */
  public static long plainBytes(Object one, int depth) {
    if (one instanceof String text) return XmlWriter.isWritable(text) ? LEAST_BYTES + text.length() : NOT_PLAIN;
    if (one == null || one instanceof Boolean) return LEAST_BYTES;
    if (one instanceof Number number) return isKept(number) ? LEAST_BYTES : NOT_PLAIN;
    if (one instanceof Map<?, ?> object) {
      if (depth > DEEPEST_VALUE) return NOT_PLAIN;
      long bytes = LEAST_BYTES;
      for (Map.Entry<?, ?> member : object.entrySet()) {
        if (!(member.getKey() instanceof String name) || !XmlName.isName(name)) return NOT_PLAIN;
        bytes += name.length() + plainBytes(member.getValue(), depth + 1);
        if (bytes >= NOT_PLAIN) return NOT_PLAIN;
      }
      return bytes;
    }
    if (one instanceof List<?> list) {
      long bytes = LEAST_BYTES;
      for (Object item : list) {
        // Lists of lists are left to the other walk, which counts them.
        bytes += item instanceof List ? NOT_PLAIN : plainBytes(item, depth);
        if (bytes >= NOT_PLAIN) return NOT_PLAIN;
      }
      return bytes;
    }
    return NOT_PLAIN;
  }

  /** Whether JSON and its readers keep a number as it is. */
  public static boolean isKept(Number number) {
    double value = number.doubleValue();
    return Double.isFinite(value) && (!Numbers.isInteger(value) || Numbers.isSafeInteger(value));
  }

  private void count(long more) {
    bytes += more;
    if (bytes > limits.maxBytes())
      throw new TooMuch(Faults.fault("too-large", List.of(), Map.of("limit", limits.maxBytes())));
  }

  /** @param depth elements around, itself included */
  private void walk(Object one, int depth) {
    count(LEAST_BYTES);
    if (one instanceof String text) {
      count(text.length());
      if (!XmlWriter.isWritable(text)) faults.add("text-unwritable", List.copyOf(path), Map.of());
    } else if (one instanceof Map<?, ?> || one instanceof List<?>) {
      if (depth > DEEPEST_VALUE || path.size() > DEEPEST_NESTING)
        throw new TooMuch(Faults.fault("too-deep", List.copyOf(path.subList(0, Math.min(4, path.size()))), Map.of()));
      if (one instanceof List<?> list) items(list, depth);
      else members((Map<?, ?>) one, depth);
    } else if (one instanceof Number number) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) tellNotJson(one);
      else if (Numbers.isInteger(value) && !Numbers.isSafeInteger(value))
        faults.add("number-digits-lost", List.copyOf(path), Map.of("value", Numbers.text(value)));
    } else if (one != null && !(one instanceof Boolean)) tellNotJson(one);
  }

  private void tellNotJson(Object one) {
    faults.add("value-not-json", List.copyOf(path), Map.of("found", Shown.value(one)));
  }

  private void items(List<?> list, int depth) {
    // Not walked to find out: a list can be long and empty.
    if (bytes + (long) list.size() * LEAST_BYTES > limits.maxBytes()) count(limits.maxBytes());
    for (int index = 0; index < list.size(); index += 1) {
      path.add(index);
      walk(list.get(index), depth);
      path.remove(path.size() - 1);
    }
  }

  private void members(Map<?, ?> object, int depth) {
    for (Map.Entry<?, ?> member : object.entrySet()) {
      // Some writers of JSON make a text of it, others refuse it: nobody can say what would travel.
      if (!(member.getKey() instanceof String name))
        throw new TooMuch(
            Faults.fault("value-not-json", List.copyOf(path), Map.of("found", Shown.value(member.getKey()))));
      count(name.length());
      path.add(name);
      if (!XmlName.isName(name))
        faults.add("name-unwritable", List.copyOf(path), Map.of("name", Shown.text(name)));
      walk(member.getValue(), depth + 1);
      path.remove(path.size() - 1);
    }
  }
}

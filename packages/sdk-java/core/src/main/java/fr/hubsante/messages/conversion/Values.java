package fr.hubsante.messages.conversion;

import fr.hubsante.messages.words.Shown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What JavaScript does with values, where Java does otherwise. */
final class Values {
  /** A member that an object does not have; {@code null} is a value of JSON. */
  static final Object MISSING = new Object();

  private Values() {}

  /** A value as an object of JSON, {@code null} for what is none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : null;
  }

  /** A member of an object; {@link #MISSING} where there is none. */
  static Object member(Object value, String name) {
    Map<String, Object> members = object(value);
    return members != null && members.containsKey(name) ? members.get(name) : MISSING;
  }

  /** The items of a list; one alone for what is none. */
  static List<?> items(Object value) {
    if (value == null || value == MISSING) return List.of();
    return value instanceof List<?> list ? list : List.of(value);
  }

  /** What tells a value that stands in no other from every other one; {@code null} for objects and lists. */
  static Object key(Object value) {
    if (value instanceof Number number) return number.doubleValue() + 0.0;
    return value instanceof String || value instanceof Boolean ? value : null;
  }

  /** Whether JavaScript takes two values for the same: objects and lists are only themselves. */
  static boolean isSame(Object one, Object other) {
    return one == other || (key(one) != null && key(one).equals(key(other)));
  }

  /** A value as JavaScript makes a text of it; lists are their items with commas between. */
  static String text(Object value) {
    if (value instanceof Map<?, ?>) return "[object Object]";
    if (!(value instanceof List<?>)) return Shown.string(value);
    List<String> parts = new ArrayList<>();
    Deque<Object[]> waiting = new ArrayDeque<>();
    waiting.push(new Object[] {value});
    while (!waiting.isEmpty()) {
      Object one = waiting.pop()[0];
      if (one instanceof List<?> list && !list.isEmpty()) {
        for (int index = list.size() - 1; index >= 0; index -= 1) waiting.push(new Object[] {list.get(index)});
      } else parts.add(one == null || one instanceof List<?> ? "" : text(one));
    }
    return String.join(",", parts);
  }

  /** A list with one more. */
  static <V> List<V> with(List<V> list, V more) {
    List<V> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(more);
    return Collections.unmodifiableList(longer);
  }

  /** Two paths, one after the other. */
  static List<Object> joined(List<Object> path, List<Object> further) {
    List<Object> whole = new ArrayList<>(path);
    whole.addAll(further);
    return Collections.unmodifiableList(whole);
  }
}

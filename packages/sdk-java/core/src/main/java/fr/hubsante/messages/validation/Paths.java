package fr.hubsante.messages.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members and numbers of items that lead to a value. */
public final class Paths {
  private Paths() {}

  /** A path and what follows it. */
  public static List<Object> plus(List<Object> path, Object... steps) {
    List<Object> longer = new ArrayList<>(path.size() + steps.length);
    longer.addAll(path);
    for (Object step : steps) longer.add(step);
    return longer;
  }

  /** A path and another one after it. */
  public static List<Object> join(List<Object> path, List<Object> more) {
    return plus(path, more.toArray());
  }

  /** All but the last step. */
  public static List<Object> holder(List<Object> path) {
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }

  /** The last step as a text; {@code undefined} of the root, as JavaScript has it. */
  public static String last(List<Object> path) {
    return path.isEmpty() ? "undefined" : String.valueOf(path.get(path.size() - 1));
  }

  /** A member of an object; {@code null} of anything else and where there is none. */
  public static Object member(Object value, String name) {
    return value instanceof Map<?, ?> members ? members.get(name) : null;
  }
}

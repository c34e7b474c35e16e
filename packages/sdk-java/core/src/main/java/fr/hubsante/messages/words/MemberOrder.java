package fr.hubsante.messages.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The order of members: findings and what is written follow it. */
public final class MemberOrder {
  private MemberOrder() {}

  /** JavaScript puts members whose names are numbers first, in their order. */
  public static void orderNumbers(Map<String, Object> members) {
    TreeMap<Long, String> numbers = new TreeMap<>();
    for (String name : members.keySet()) if (isIndex(name)) numbers.put(Long.parseLong(name), name);
    if (numbers.isEmpty()) return;
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (String name : numbers.values()) ordered.put(name, members.get(name));
    for (Map.Entry<String, Object> member : members.entrySet())
      if (!ordered.containsKey(member.getKey())) ordered.put(member.getKey(), member.getValue());
    members.clear();
    members.putAll(ordered);
  }

  private static boolean isIndex(String name) {
    int length = name.length();
    if (length == 0 || length > 10 || (length > 1 && name.charAt(0) == '0')) return false;
    for (int index = 0; index < length; index += 1) {
      char digit = name.charAt(index);
      if (digit < '0' || digit > '9') return false;
    }
    return Long.parseLong(name) < 4_294_967_295L;
  }
}

package fr.hubsante.messages.xml;

import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Names of elements. */
public final class XmlName {
  /** Letters, digits, and what may stand between them (XML 1.0, §2.3, without colon). */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
  /** Names of specifications are a few hundred; a hostile message shall not fill the memory with others. */
  private static final int MOST_KNOWN = 2_000;

  private static final ConcurrentHashMap<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private XmlName() {}

  /** Whether a member can be an element. */
  public static boolean isName(String name) {
    Boolean before = KNOWN.get(name);
    if (before != null) return before;
    boolean verdict = NAME.matcher(name).matches();
    if (name.length() < 100 && KNOWN.size() < MOST_KNOWN) KNOWN.put(name, verdict);
    return verdict;
  }
}

package fr.hubsante.messages.words;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sentences are put together with, beside those of the table. */
public final class Phrases {
  private record Phrase(Template fr, Template en) {}

  private static final Map<String, Phrase> TABLE = new HashMap<>();

  static {
    for (Map.Entry<String, Object> entry : WordsFile.object("phrases").entrySet()) {
      Words words = WordsFile.words(entry.getValue());
      TABLE.put(entry.getKey(), new Phrase(new Template(words.fr()), new Template(words.en())));
    }
  }

  public static final Words ENVELOPE = phrase("envelope");
  public static final Words HEADER = phrase("header");
  public static final Words MESSAGE = phrase("message");
  public static final Words A_LIST = phrase("a-list");
  public static final Words AN_OBJECT = phrase("an-object");
  public static final Words AN_ENVELOPE = phrase("an-envelope");
  public static final Words NONE = phrase("none");
  public static final Words OWN_LIST = phrase("own-list");
  public static final Words OFFSET_ONLY = phrase("offset-only");
  public static final Words OFFSET_OR_Z = phrase("offset-or-z");

  private static final Map<String, Words> NAMED = new ConcurrentHashMap<>();

  private Phrases() {}

  /** A phrase in which nothing is filled in. */
  private static Words phrase(String name) {
    return of(name, Map.of());
  }

  /** A phrase with its braces filled in. */
  public static Words of(String name, Map<String, String> values) {
    Phrase phrase = TABLE.get(name);
    if (phrase == null) throw new IllegalStateException("no phrase " + name);
    return new Words(
        phrase.fr().fill(key -> values.getOrDefault(key, "")), phrase.en().fill(key -> values.getOrDefault(key, "")));
  }

  /** « Message RS-EDA »: every judgement needs it, and a specification has a few names only. */
  public static Words messageNamed(String name) {
    return NAMED.computeIfAbsent(name, one -> of("message-named", Map.of("name", one)));
  }
}

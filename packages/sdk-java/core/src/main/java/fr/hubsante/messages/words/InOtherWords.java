package fr.hubsante.messages.words;

import java.util.Map;

/** A tag that was written as people call it. */
public final class InOtherWords {
  /** Nobody spells a tag out in more letters. */
  private static final int LONGEST_NAME = 100;
  /** Fewer letters begin anything. */
  private static final int FEWEST_LETTERS = 3;

  private InOtherWords() {}

  /**
   * The one missing field that an unknown tag is the label of, or spells out: {@code latitude} for {@code lat}. {@code null}
   * for none or several.
   *
   * @param missing labels by tag
   */
  public static String find(String tag, Map<String, String> missing) {
    if (tag.length() > LONGEST_NAME) return null;
    String meant = lettersOf(tag);
    String found = null;
    for (Map.Entry<String, String> entry : missing.entrySet()) {
      String name = entry.getKey();
      boolean isMeant =
          lettersOf(entry.getValue()).equals(meant)
              || (name.length() >= FEWEST_LETTERS && meant.startsWith(lettersOf(name)));
      if (!isMeant) continue;
      if (found != null) return null;
      found = name;
    }
    return found;
  }

  private static String lettersOf(String text) {
    StringBuilder letters = new StringBuilder();
    ClosestName.fold(text).codePoints().filter(InOtherWords::isLetterOrNumber).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isLetterOrNumber(int letter) {
    int type = Character.getType(letter);
    return Character.isLetter(letter)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}

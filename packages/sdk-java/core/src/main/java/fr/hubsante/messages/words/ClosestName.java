package fr.hubsante.messages.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The word that was meant. */
public final class ClosestName {
  /** Nobody misspells a name of this length; comparing it would only cost time. */
  private static final int LONGEST_NAME = 100;
  /** Fewer letters than this shorten anything. */
  private static final int FEWEST_LETTERS = 4;

  private ClosestName() {}

  /**
   * The candidate an author most probably meant, {@code null} when none is close: at most one letter in three may differ, two
   * letters exchanged counting for one. Case, accents and repeated blanks count for nothing. Failing that, the one candidate
   * whose words it shortens: {@code idPat} for {@code patientId}.
   */
  public static String closest(String text, Collection<String> candidates) {
    if (text.length() > LONGEST_NAME) return null;
    String inLatin = inLatin(text, candidates);
    if (inLatin != null) return inLatin;
    String folded = fold(text);
    String closest = null;
    int best = Math.max(1, folded.length() / 3) + 1;
    for (String candidate : candidates) {
      if (candidate.length() > LONGEST_NAME) continue;
      int changes = changesBetween(folded, fold(candidate), best);
      if (changes >= best) continue;
      best = changes;
      closest = candidate;
    }
    return closest != null ? closest : shortened(text, candidates);
  }

  /**
   * The code of a list that a code outside it is nearest to, for a remark: of a word the {@link #closest}; of a code with digits
   * the level above it ({@code C03.00.00} or {@code C03} for {@code C03.99.99}), else what shares the longest beginning and then
   * differs by the fewest letters. It may mean another thing: nobody should write it in place of the other unread.
   */
  public static String closestCode(String text, Collection<String> codes) {
    if (text.length() > LONGEST_NAME) return null;
    String spelt = Texts.hasDigit(text) ? inLatin(text, codes) : closest(text, codes);
    if (spelt != null) return spelt;
    String above = levelAbove(text, Set.copyOf(codes));
    if (above != null) return above;
    String best = null;
    int most = 1;
    int fewest = Integer.MAX_VALUE;
    for (String code : codes) {
      int shared = sharedBeginning(text, code);
      if (shared < most || code.length() > LONGEST_NAME) continue;
      int limit = shared == most ? fewest : Integer.MAX_VALUE;
      int changes = changesBetween(text, code, limit);
      if (changes >= limit) continue;
      best = code;
      most = shared;
      fewest = changes;
    }
    return best != null ? best : closest(text, codes);
  }

  /** The deepest level of a code in levels that a list has, as {@code C03.00.00} or as {@code C03}. */
  private static String levelAbove(String text, Set<String> codes) {
    List<String> levels = List.of(text.split("\\.", -1));
    for (int depth = levels.size() - 1; depth > 0; depth -= 1) {
      String kept = String.join(".", levels.subList(0, depth));
      StringBuilder filled = new StringBuilder(kept);
      for (String level : levels.subList(depth, levels.size())) filled.append('.').append("0".repeat(level.length()));
      if (codes.contains(filled.toString())) return filled.toString();
      if (codes.contains(kept)) return kept;
    }
    return null;
  }

  private static int sharedBeginning(String one, String other) {
    int end = Math.min(one.length(), other.length());
    int shared = 0;
    while (shared < end && one.charAt(shared) == other.charAt(shared)) shared += 1;
    return shared;
  }

  /** The candidate that a text is once its letters of other alphabets are Latin ones; {@code null} when none is. */
  public static String inLatin(String text, Collection<String> candidates) {
    List<String> readings = LookAlikes.latinReadings(text);
    if (readings.isEmpty()) return null;
    Map<String, String> known = new HashMap<>();
    for (String candidate : candidates) known.put(fold(candidate), candidate);
    for (String reading : readings) {
      String meant = known.get(fold(reading));
      if (meant != null) return meant;
    }
    return null;
  }

  /** The only candidate of which each word of the text begins another word, in any order; {@code null} for none or several. */
  private static String shortened(String text, Collection<String> candidates) {
    List<String> words = wordsOf(text);
    if (String.join("", words).length() < FEWEST_LETTERS) return null;
    String found = null;
    for (String candidate : candidates) {
      boolean isOther = candidate.length() <= LONGEST_NAME && !candidate.equals(found);
      if (!isOther || !isShortened(words, wordsOf(candidate))) continue;
      if (found != null) return null;
      found = candidate;
    }
    return found;
  }

  private static boolean isShortened(List<String> words, List<String> of) {
    List<String> left = new ArrayList<>(of);
    for (String word : words) {
      int index = 0;
      while (index < left.size() && !left.get(index).startsWith(word)) index += 1;
      if (index == left.size()) return false;
      left.remove(index);
    }
    return true;
  }

  /** The words of a tag, {@code patientId} or {@code patient_id}. */
  private static List<String> wordsOf(String name) {
    StringBuilder spaced = new StringBuilder();
    int before = -1;
    for (int letter : name.codePoints().toArray()) {
      boolean isStart = before != -1 && Character.getType(letter) == Character.UPPERCASE_LETTER;
      boolean endsWord = Character.getType(before) == Character.LOWERCASE_LETTER || (before >= '0' && before <= '9');
      if (isStart && endsWord) spaced.append(' ');
      boolean isBetween = letter == '_' || letter == '.' || letter == '-' || Texts.isSpace(letter);
      spaced.appendCodePoint(isBetween ? ' ' : letter);
      before = letter;
    }
    return List.of(fold(spaced.toString()).split(" ", -1));
  }

  /** A name as it is compared: without case, accents, repeated blanks and signs that nobody sees. */
  public static String fold(String text) {
    String plain = Texts.isAscii(text) ? text : withoutMarks(text);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean isAfterSpace = false;
    for (int index = 0; index < plain.length(); index += 1) {
      char letter = plain.charAt(index);
      boolean isSpace = Texts.isSpace(letter);
      if (isSpace && isAfterSpace) continue;
      folded.append(isSpace ? ' ' : letter);
      isAfterSpace = isSpace;
    }
    return Texts.trim(folded.toString()).toLowerCase(Locale.ROOT);
  }

  private static String withoutMarks(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints().filter(letter -> !LookAlikes.isUnseen(letter)).forEach(seen::appendCodePoint);
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(seen, Normalizer.Form.NFD)
        .codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** How many letters to add, remove, replace or exchange with the next one; {@code limit} when it is at least that. */
  private static int changesBetween(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) >= limit) return limit;
    int width = other.length() + 1;
    int[] beforePrevious = new int[width];
    int[] previous = new int[width];
    for (int column = 0; column < width; column += 1) previous[column] = column;
    for (int row = 1; row <= one.length(); row += 1) {
      int[] current = new int[width];
      current[0] = row;
      for (int column = 1; column < width; column += 1) {
        boolean isSame = one.charAt(row - 1) == other.charAt(column - 1);
        boolean isExchange =
            row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        int changes = Math.min(previous[column] + 1, current[column - 1] + 1);
        changes = Math.min(changes, previous[column - 1] + (isSame ? 0 : 1));
        current[column] = isExchange ? Math.min(changes, beforePrevious[column - 2] + 1) : changes;
      }
      beforePrevious = previous;
      previous = current;
    }
    return Math.min(previous[other.length()], limit);
  }
}

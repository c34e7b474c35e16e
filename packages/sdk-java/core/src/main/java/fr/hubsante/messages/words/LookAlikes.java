package fr.hubsante.messages.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letters of other alphabets that are taken for Latin ones, or typed for them. */
public final class LookAlikes {
  private static final Map<Integer, String> LATIN_OF = lettersOf("look");
  private static final Map<Integer, String> SOUND_OF = lettersOf("sound");
  /** Readings of one text that are tried: enough for four doubtful letters. */
  private static final int MOST_READINGS = 16;

  private LookAlikes() {}

  private static Map<Integer, String> lettersOf(String name) {
    Map<Integer, String> letters = new HashMap<>();
    WordsFile.asObject(WordsFile.object("lookAlikes").get(name))
        .forEach((letter, latin) -> letters.put(letter.codePointAt(0), (String) latin));
    return letters;
  }

  /**
   * What a text with letters of another alphabet may have been meant to be, in Latin letters: by what each looks like first,
   * then by what each corresponds to. None for a text that has no such letter.
   */
  public static List<String> latinReadings(String text) {
    if (Texts.isAscii(text) || text.codePoints().noneMatch(LookAlikes::isForeign)) return List.of();
    List<String> readings = List.of("");
    for (int letter : text.codePoints().toArray()) {
      String own = Character.toString(letter);
      String look = LATIN_OF.getOrDefault(letter, fullWidth(letter));
      String sound = SOUND_OF.get(letter);
      Set<String> meant = new LinkedHashSet<>();
      meant.add(!look.equals(own) ? look : sound != null ? sound : own);
      if (sound != null) meant.add(sound);
      // By look first.
      List<String> longer = new ArrayList<>();
      for (String one : meant) for (String reading : readings) longer.add(reading + one);
      readings = longer.size() > MOST_READINGS ? longer.subList(0, MOST_READINGS) : longer;
    }
    return readings;
  }

  private static boolean isForeign(int letter) {
    return LATIN_OF.containsKey(letter) || SOUND_OF.containsKey(letter) || isFullWidth(letter);
  }

  private static boolean isFullWidth(int letter) {
    return letter >= 0xff01 && letter <= 0xff5e;
  }

  /** {@code Ａ} of East Asian keyboards is {@code A}. */
  private static String fullWidth(int letter) {
    return Character.toString(isFullWidth(letter) ? letter - 0xfee0 : letter);
  }

  /** Signs without width, which nobody sees: soft hyphen, zero-width blanks and joiners, marks of direction and of byte order. */
  static boolean isUnseen(int letter) {
    return letter == 0xad
        || (letter >= 0x200b && letter <= 0x200f)
        || (letter >= 0x202a && letter <= 0x202e)
        || (letter >= 0x2060 && letter <= 0x2069)
        || letter == 0xfeff;
  }
}

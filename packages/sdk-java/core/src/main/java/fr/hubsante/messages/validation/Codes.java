package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.CodeList;
import fr.hubsante.messages.words.ClosestName;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.words.Texts;
import fr.hubsante.messages.words.Words;
import java.util.Map;

/** The code that was most probably meant. */
final class Codes {
  /** Nothing longer is compared: no code and no label is. */
  private static final int LONGEST_CODE = 300;
  /** Words of fewer letters are too like one another. */
  private static final int FEWEST_LETTERS = 3;

  /** @param isLabel whether its label was written in its place: the commonest mistake */
  record Meant(String suggestion, boolean isLabel) {}

  private Codes() {}

  /** @param canSearch whether there is still time to compare the text letter by letter with every code */
  static Meant meant(String text, CodeList list, boolean canSearch) {
    if (text.length() > LONGEST_CODE) return new Meant(null, false);
    String folded = ClosestName.fold(text);
    String labelled = list.folded().byLabel().get(folded);
    if (labelled != null && !labelled.equals(text)) return new Meant(labelled, true);
    // Of codes with digits, one that differs by a digit means another thing.
    boolean isSearched = canSearch && folded.length() >= FEWEST_LETTERS && !Texts.hasDigit(text);
    String known = list.folded().byCode().get(folded);
    if (known != null || !canSearch) return new Meant(known, false);
    String suggestion =
        isSearched ? ClosestName.closest(text, list.codes()) : ClosestName.inLatin(text, list.codes());
    return new Meant(suggestion, false);
  }

  /** A code with its label: « C01.01.00 » (Accident routier). */
  static Words shown(String code, CodeList list) {
    String label = list.labelOf(code);
    return label.isEmpty()
        ? Phrases.of("code", Map.of("code", Shown.text(code)))
        : Phrases.of("code-labelled", Map.of("code", Shown.text(code), "label", Shown.text(label)));
  }
}

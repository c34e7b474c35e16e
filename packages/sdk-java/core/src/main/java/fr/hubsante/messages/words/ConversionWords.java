package fr.hubsante.messages.words;

import java.util.List;
import java.util.Map;

/** What there is to say of a conversion, in the words that all runtimes share. */
public final class ConversionWords {
  private static final Map<String, Object> LOSSES = WordsFile.asObject(WordsFile.object("conversion").get("losses"));
  private static final Map<String, Object> REFUSALS = WordsFile.asObject(WordsFile.object("conversion").get("refusals"));

  private ConversionWords() {}

  /** « Patient n° 2 › Sexe : … ». */
  public static Words loss(String reason, String version, Object became, List<String> fields, boolean isNoted) {
    String shown = became instanceof String text ? text : Shown.value(became).fr();
    Words said = filled(LOSSES.get(reason), Map.of("version", version, "became", shown));
    String where = String.join(" › ", fields);
    return new Words(
        where + " : " + said.fr() + (isNoted ? " ; noté dans le message" : ""),
        where + ": " + said.en() + (isNoted ? "; noted in the message" : ""));
  }

  /** Why a message is refused. */
  public static Words refusal(String code, Map<String, String> parameters) {
    return filled(REFUSALS.get(code), parameters);
  }

  private static Words filled(Object said, Map<String, String> parameters) {
    Words words = WordsFile.words(said);
    return new Words(filled(words.fr(), parameters), filled(words.en(), parameters));
  }

  private static String filled(String text, Map<String, String> parameters) {
    return new Template(text).fill(name -> parameters.getOrDefault(name, "{" + name + "}"));
  }
}

package fr.hubsante.messages.words;

import fr.hubsante.messages.Severity;
import java.util.HashMap;
import java.util.Map;

/** Everything there is to say of a message, by code: {@code words.json}, which all runtimes share. */
public final class Sentences {
  private record Sentence(Severity severity, Template fr, Template en) {}

  private static final Map<String, Sentence> TABLE = new HashMap<>();
  private static final String FR_SEPARATOR;
  private static final String EN_SEPARATOR;
  /** Of numbers with fewer digits, none is separated. */
  private static final double LONG = 10_000;

  static {
    for (Map.Entry<String, Object> entry : WordsFile.object("sentences").entrySet()) {
      Map<String, Object> said = WordsFile.asObject(entry.getValue());
      Severity severity = "warning".equals(said.get("severity")) ? Severity.WARNING : Severity.ERROR;
      TABLE.put(
          entry.getKey(),
          new Sentence(severity, new Template((String) said.get("fr")), new Template((String) said.get("en"))));
    }
    Words separators = WordsFile.words(WordsFile.object("separators"));
    FR_SEPARATOR = separators.fr();
    EN_SEPARATOR = separators.en();
  }

  private Sentences() {}

  /** How serious a finding of this code is. */
  public static Severity severityOf(String code) {
    return sentence(code).severity();
  }

  /**
   * A sentence without its final stop, in both languages.
   *
   * @param parameters what it is filled in with: {@link Words}, texts and numbers, by name
   */
  public static Words of(String code, Map<String, ?> parameters) {
    Sentence sentence = sentence(code);
    return new Words(
        sentence.fr().fill(name -> shown(name, parameters.get(name), true)),
        sentence.en().fill(name -> shown(name, parameters.get(name), false)));
  }

  private static Sentence sentence(String code) {
    Sentence sentence = TABLE.get(code);
    if (sentence == null) throw new IllegalStateException("no sentence " + code);
    return sentence;
  }

  private static String shown(String name, Object value, boolean french) {
    if (value == null) return "";
    if (value instanceof Words words) return words.in(french);
    // The number of a line is looked for as an editor shows it.
    if (value instanceof Number number && !name.equals("line")) return shownNumber(number.doubleValue(), french);
    return value instanceof Number number ? Numbers.text(number.doubleValue()) : value.toString();
  }

  /** A number as it is printed in a sentence: with thin no-break spaces. */
  private static String shownNumber(double value, boolean french) {
    String text = Numbers.text(value);
    if (!Numbers.isSafeInteger(value) || Math.abs(value) < LONG) return text;
    StringBuilder separated = new StringBuilder();
    for (int index = 0; index < text.length(); index += 1) {
      int left = text.length() - index;
      boolean isAfterDigit = index > 0 && Character.isDigit(text.charAt(index - 1));
      if (isAfterDigit && left % 3 == 0) separated.append(french ? FR_SEPARATOR : EN_SEPARATOR);
      separated.append(text.charAt(index));
    }
    return separated.toString();
  }
}

package fr.hubsante.messages.xml;

import fr.hubsante.messages.words.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in XML. */
final class DecimalText {
  /** More digits than this no number of JSON can be asked for. */
  private static final int MOST_DIGITS = 100;
  /** Every number of so many digits is kept by a double. */
  private static final int KEPT_DIGITS = 15;

  private DecimalText() {}

  /** A number as {@code xs:decimal} and {@code xs:int} want it: without exponent. */
  static String of(double value) {
    String text = Numbers.text(value);
    return text.indexOf('e') == -1 ? text : new BigDecimal(text).toPlainString();
  }

  /** Whether a number is another one than its text in XML said: {@code xs:decimal} has as many digits as one likes. */
  static boolean losesDigits(String text, double value) {
    // Most numbers are short.
    if (text.length() <= KEPT_DIGITS) return false;
    BigDecimal said = digitsOf(new BigDecimal(text));
    int count = said.precision();
    if (count <= KEPT_DIGITS) return false;
    if (count > MOST_DIGITS) return true;
    BigDecimal kept = new BigDecimal(value).abs().round(new MathContext(count, RoundingMode.HALF_UP));
    return digitsOf(kept).compareTo(said) != 0;
  }

  /** Without sign and without the zeros around. */
  private static BigDecimal digitsOf(BigDecimal value) {
    return value.abs().stripTrailingZeros();
  }
}

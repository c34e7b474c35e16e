package fr.hubsante.messages.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as ECMA 262 has them: doubles, and their shortest text. */
public final class Numbers {
  private static final double SAFE = 9_007_199_254_740_991.0;

  private Numbers() {}

  /** Whether a number is whole. */
  public static boolean isInteger(double value) {
    return !Double.isInfinite(value) && Math.rint(value) == value;
  }

  /** Whether it is whole and no other whole number reads as the same. */
  public static boolean isSafeInteger(double value) {
    return isInteger(value) && Math.abs(value) <= SAFE;
  }

  /** A number as JavaScript writes it ({@code Number::toString}): {@code 1e+21}, {@code 0.000001}. */
  public static String text(double value) {
    if (Double.isNaN(value)) return "NaN";
    if (Double.isInfinite(value)) return value > 0 ? "Infinity" : "-Infinity";
    if (isSafeInteger(value)) return Long.toString((long) value);
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    // The value is 0.digits × 10^point.
    int point = digits.length() - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (point > 21 || point <= -6) {
      String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
      int exponent = point - 1;
      return sign + digits.charAt(0) + rest + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
    if (point <= 0) return sign + "0." + "0".repeat(-point) + digits;
    if (point >= digits.length()) return sign + digits + "0".repeat(point - digits.length());
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  /** The shortest decimal that reads as this double, of several the nearest; the text of the JDK is longer for some before Java 19. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    // Doubles with all their digits tell decimals of 15 digits apart.
    for (int digits = value < Double.MIN_NORMAL ? 1 : 15; digits < 17; digits += 1) {
      BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (nearest.doubleValue() == value) return nearest.stripTrailingZeros();
      // Below a power of two the neighbour is nearer than above: the further of both decimals around may be the one.
      RoundingMode other = nearest.compareTo(exact) > 0 ? RoundingMode.DOWN : RoundingMode.UP;
      BigDecimal further = exact.round(new MathContext(digits, other));
      if (further.doubleValue() == value) return further.stripTrailingZeros();
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}

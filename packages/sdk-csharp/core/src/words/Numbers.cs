using System;
using System.Globalization;
using System.Numerics;

namespace Hubsante.Messages {
  /// <summary>
  /// Numbers as ECMA 262 has them: doubles, and their shortest text. Reckoned exactly: what .NET Framework reads and writes can be
  /// the neighbour of the double that is meant.
  /// </summary>
  internal static class Numbers {
    private const double Safe = 9007199254740991.0;

    /// <summary>The least double that has all its digits.</summary>
    private const double LeastNormal = 2.2250738585072014e-308;

    /// <summary>Every number of so many digits is kept by a double.</summary>
    private const int KeptDigits = 15;

    /// <summary>Powers of ten up to here are exact.</summary>
    private const int ExactPower = 22;

    /// <summary>Digits beyond do not move a double, but for the one that says that there are some.</summary>
    private const int MostDigits = 800;

    private static readonly double[] Powers = PowersOfTen();

    private static double[] PowersOfTen() {
      var powers = new double[ExactPower + 1];
      powers[0] = 1;
      for (var index = 1; index <= ExactPower; index += 1) powers[index] = powers[index - 1] * 10;
      return powers;
    }

    /// <summary>Whether a number is whole.</summary>
    public static bool IsInteger(double value) => IsFinite(value) && Math.Floor(value) == value;

    /// <summary>Whether it is whole and no other whole number reads as the same.</summary>
    public static bool IsSafeInteger(double value) => IsInteger(value) && Math.Abs(value) <= Safe;

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>A number as JavaScript writes it (<c>Number::toString</c>): <c>1e+21</c>, <c>0.000001</c>.</summary>
    public static string Text(double value) {
      if (double.IsNaN(value)) return "NaN";
      if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
      if (IsSafeInteger(value)) return ((long)value).ToString(CultureInfo.InvariantCulture);
      var shortest = Shortest(Math.Abs(value));
      var digits = shortest.Digits;
      // The value is 0.digits × 10^point.
      var point = digits.Length + shortest.Exponent;
      var sign = value < 0 ? "-" : "";
      if (point > 21 || point <= -6) {
        var rest = digits.Length == 1 ? "" : "." + digits.Substring(1);
        var exponent = Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture);
        return sign + digits[0] + rest + "e" + (point < 1 ? "-" : "+") + exponent;
      }
      if (point <= 0) return sign + "0." + new string('0', -point) + digits;
      if (point >= digits.Length) return sign + digits + new string('0', point - digits.Length);
      return sign + digits.Substring(0, point) + "." + digits.Substring(point);
    }

    /// <summary>The shortest decimal that reads as this double; of several, the nearest.</summary>
    private static DecimalNumber Shortest(double value) {
      if (value >= LeastNormal) {
        // Most numbers are short. Two decimals of 15 digits are never the same double, so what reads as this one is the one.
        var quick = value.ToString("E14", CultureInfo.InvariantCulture);
        if (Parse(quick) == value) return DecimalNumber.OfScientific(quick);
      }
      var exact = DecimalNumber.Of(value);
      // Doubles with all their digits tell decimals of 15 digits apart.
      for (var count = value < LeastNormal ? 1 : KeptDigits; count < 17; count += 1) {
        var isUp = exact.IsNearerAbove(count, false);
        // Below a power of two the neighbour is nearer than above: the further of both decimals around may be the one.
        foreach (var one in new[] { exact.Cut(count, isUp), exact.Cut(count, !isUp) })
          if (one.ToDouble() == value) return one;
      }
      return exact.Cut(17, exact.IsNearerAbove(17, false));
    }

    /// <summary>
    /// The double nearest to a decimal: an optional sign, digits with a point among them or not, and an exponent or none.
    /// </summary>
    public static double Parse(string text) {
      var isNegative = text[0] == '-';
      var end = text.IndexOfAny(new[] { 'e', 'E' });
      var exponent = end == -1 ? 0 : ExponentOf(text.Substring(end + 1));
      var mantissa = end == -1 ? text : text.Substring(0, end);
      var start = isNegative || text[0] == '+' ? 1 : 0;
      var point = mantissa.IndexOf('.');
      if (point == -1) point = mantissa.Length;
      var digits = mantissa.Substring(start).Replace(".", "");
      exponent -= Math.Max(0, mantissa.Length - point - 1);
      var value = Nearest(digits, exponent);
      return isNegative ? -value : value;
    }

    /// <summary>Beyond a million, every number is nothing or infinite.</summary>
    private static int ExponentOf(string text) {
      var exponent = 0;
      foreach (var digit in text)
        if (digit >= '0' && digit <= '9' && exponent < 1000000) exponent = exponent * 10 + digit - '0';
      return text[0] == '-' ? -exponent : exponent;
    }

    private static double Nearest(string digits, long exponent) {
      var significant = digits.Trim('0');
      if (significant.Length == 0) return 0;
      exponent += digits.Length - digits.TrimEnd('0').Length;
      var isShort = significant.Length <= KeptDigits && Math.Abs(exponent) <= ExactPower;
      // Both are exact, so one operation rounds once.
      if (isShort) {
        double whole = long.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        return exponent < 0 ? whole / Powers[-exponent] : whole * Powers[exponent];
      }
      if (significant.Length > MostDigits) {
        exponent += significant.Length - MostDigits - 1;
        significant = significant.Substring(0, MostDigits) + "1";
      }
      var magnitude = significant.Length + exponent;
      if (magnitude > 310) return double.PositiveInfinity;
      if (magnitude < -330) return 0;
      return new DecimalNumber(BigInteger.Parse(significant, CultureInfo.InvariantCulture), (int)exponent).ToDouble();
    }
  }
}

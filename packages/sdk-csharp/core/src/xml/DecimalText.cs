using System;
using System.Globalization;
using System.Numerics;

namespace Hubsante.Messages {
  /// <summary>Numbers in XML.</summary>
  internal static class DecimalText {
    /// <summary>More digits than this no number of JSON can be asked for.</summary>
    private const int MostDigits = 100;

    /// <summary>Every number of so many digits is kept by a double.</summary>
    private const int KeptDigits = 15;

    /// <summary>A number as <c>xs:decimal</c> and <c>xs:int</c> want it: without exponent.</summary>
    public static string Of(double value) {
      var text = Numbers.Text(value);
      var end = text.IndexOf('e');
      if (end == -1) return text;
      var sign = value < 0 ? "-" : "";
      var digits = text.Substring(sign.Length, end - sign.Length).Replace(".", "");
      var exponent = int.Parse(text.Substring(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
      return exponent < 0
        ? sign + "0." + new string('0', -exponent - 1) + digits
        : sign + digits + new string('0', exponent + 1 - digits.Length);
    }

    /// <summary>
    /// Whether a number is another one than its text in XML said: <c>xs:decimal</c> has as many digits as one likes.
    /// </summary>
    public static bool LosesDigits(string text, double value) {
      // Most numbers are short.
      if (text.Length <= KeptDigits) return false;
      var point = text.IndexOf('.');
      var written = text.TrimStart('+', '-').Replace(".", "").TrimStart('0');
      var digits = written.TrimEnd('0');
      if (digits.Length <= KeptDigits) return false;
      if (digits.Length > MostDigits) return true;
      var exponent = written.Length - digits.Length - (point == -1 ? 0 : text.Length - point - 1);
      var said = new DecimalNumber(BigInteger.Parse(digits, CultureInfo.InvariantCulture), exponent);
      var kept = DecimalNumber.Of(Math.Abs(value));
      return !kept.Cut(digits.Length, kept.IsNearerAbove(digits.Length, true)).IsSameAs(said);
    }
  }
}

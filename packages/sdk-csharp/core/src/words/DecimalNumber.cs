using System;
using System.Globalization;
using System.Numerics;

namespace Hubsante.Messages {
  /// <summary>A decimal number of any size, not negative: whole × 10^exponent.</summary>
  internal struct DecimalNumber {
    private readonly BigInteger whole;

    public DecimalNumber(BigInteger whole, int exponent) {
      this.whole = whole;
      Exponent = exponent;
    }

    public int Exponent { get; }

    public string Digits => whole.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a double is, to its last digit.</summary>
    /// <param name="value">Finite, and not negative.</param>
    public static DecimalNumber Of(double value) {
      var bits = BitConverter.DoubleToInt64Bits(value);
      var power = (int)((bits >> 52) & 0x7ff);
      var fraction = bits & 0xfffffffffffffL;
      // Fraction × 2^power; the smallest numbers have no leading bit.
      if (power == 0) power = 1;
      else fraction |= 1L << 52;
      power -= 1075;
      return power >= 0
        ? new DecimalNumber(new BigInteger(fraction) << power, 0)
        : new DecimalNumber(fraction * BigInteger.Pow(5, -power), power);
    }

    /// <summary>A number written as <c>1.25E+003</c>.</summary>
    public static DecimalNumber OfScientific(string text) {
      var end = text.IndexOf('E');
      var digits = text.Substring(0, end).Replace(".", "");
      var exponent = int.Parse(text.Substring(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
      return new DecimalNumber(BigInteger.Parse(digits, CultureInfo.InvariantCulture), exponent - digits.Length + 1).Stripped();
    }

    /// <summary>With so many digits, without zeros at the end.</summary>
    /// <param name="count">Of digits.</param>
    /// <param name="isUp">Whether to the next number above; else to the one below.</param>
    public DecimalNumber Cut(int count, bool isUp) {
      var surplus = Digits.Length - count;
      if (surplus <= 0) return Stripped();
      var below = whole / BigInteger.Pow(10, surplus);
      return new DecimalNumber(isUp ? below + 1 : below, Exponent + surplus).Stripped();
    }

    /// <summary>Whether what follows so many digits is nearer to the next number above.</summary>
    /// <param name="count">Of digits.</param>
    /// <param name="isHalfUp">Whether a half is; else it goes to the even one of both numbers.</param>
    public bool IsNearerAbove(int count, bool isHalfUp) {
      var surplus = Digits.Length - count;
      if (surplus <= 0) return false;
      var unit = BigInteger.Pow(10, surplus);
      var below = BigInteger.DivRem(whole, unit, out var rest);
      var side = (rest * 2).CompareTo(unit);
      return side > 0 || (side == 0 && (isHalfUp || !below.IsEven));
    }

    /// <summary>Without zeros at the end.</summary>
    public DecimalNumber Stripped() {
      if (whole.IsZero) return new DecimalNumber(whole, 0);
      var digits = Digits;
      var kept = digits.TrimEnd('0');
      return new DecimalNumber(
        BigInteger.Parse(kept, CultureInfo.InvariantCulture), Exponent + digits.Length - kept.Length);
    }

    /// <summary>The nearest double; of two, the even one.</summary>
    public double ToDouble() {
      if (whole.IsZero) return 0;
      var numerator = Exponent > 0 ? whole * BigInteger.Pow(10, Exponent) : whole;
      var denominator = Exponent < 0 ? BigInteger.Pow(10, -Exponent) : BigInteger.One;
      // So that the quotient has 54 or 55 bits, or fewer where the double is one of the smallest.
      var power = BitsOf(numerator) - BitsOf(denominator) - 54;
      if (power < -1074) power = -1074;
      if (power > 0) denominator <<= power;
      else numerator <<= -power;
      var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
      var surplus = Math.Max(0, BitsOf(quotient) - 53);
      if (surplus == 0) {
        var side = (rest * 2).CompareTo(denominator);
        if (side > 0 || (side == 0 && !quotient.IsEven)) quotient += 1;
      } else {
        var half = BigInteger.One << (surplus - 1);
        var low = quotient & ((half << 1) - 1);
        quotient >>= surplus;
        power += surplus;
        if (low > half || (low == half && (!rest.IsZero || !quotient.IsEven))) quotient += 1;
      }
      if (BitsOf(quotient) + power > 1024) return double.PositiveInfinity;
      var scaled = (double)(long)quotient;
      // In two steps, as the power of two of the smallest numbers is none of a double with all its digits.
      return power < -1000 ? scaled * Math.Pow(2, power + 100) * Math.Pow(2, -100) : scaled * Math.Pow(2, power);
    }

    private static int BitsOf(BigInteger value) {
      var bytes = value.ToByteArray();
      var last = bytes.Length - 1;
      while (last > 0 && bytes[last] == 0) last -= 1;
      var bits = last * 8;
      for (int high = bytes[last]; high > 0; high >>= 1) bits += 1;
      return bits;
    }

    public bool IsSameAs(DecimalNumber other) => whole == other.whole && Exponent == other.Exponent;
  }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>What JavaScript does with texts, where C# does otherwise.</summary>
  internal static class Texts {
    /// <summary>Whether a character is a blank to <c>\s</c> and <c>trim</c> of ECMA 262.</summary>
    public static bool IsSpace(int character) =>
      (character >= 0x09 && character <= 0x0d)
        || character == 0x20
        || character == 0xa0
        || character == 0x1680
        || (character >= 0x2000 && character <= 0x200a)
        || character == 0x2028
        || character == 0x2029
        || character == 0x202f
        || character == 0x205f
        || character == 0x3000
        || character == 0xfeff;

    /// <summary>Without the blanks around.</summary>
    public static string Trim(string text) {
      var start = 0;
      var end = text.Length;
      while (start < end && IsSpace(text[start])) start += 1;
      while (end > start && IsSpace(text[end - 1])) end -= 1;
      return text.Substring(start, end - start);
    }

    /// <summary>With a capital.</summary>
    public static string Capital(string text) =>
      text.Length == 0 ? text : text.Substring(0, 1).ToUpperInvariant() + text.Substring(1);

    /// <summary>With a small letter first.</summary>
    public static string Small(string text) =>
      text.Length == 0 ? text : text.Substring(0, 1).ToLowerInvariant() + text.Substring(1);

    /// <summary>Whether a digit of ASCII stands in it, as <c>\d</c> of ECMA 262 has it.</summary>
    public static bool HasDigit(string text) => text.Any(one => one >= '0' && one <= '9');

    public static bool IsAscii(string text) {
      foreach (var one in text)
        if (one > 0x7f) return false;
      return true;
    }

    /// <summary>The code point at a place; a half of a pair that stands alone is itself.</summary>
    public static int PointAt(string text, int index) =>
      IsPairAt(text, index) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    public static bool IsPairAt(string text, int index) =>
      char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    public static IEnumerable<int> Points(string text) {
      for (var index = 0; index < text.Length; index += 1) {
        var point = PointAt(text, index);
        if (point > 0xffff) index += 1;
        yield return point;
      }
    }

    public static string OfPoint(int point) =>
      point > 0xffff ? char.ConvertFromUtf32(point) : ((char)point).ToString();

    public static StringBuilder Append(StringBuilder text, int point) =>
      point > 0xffff ? text.Append(char.ConvertFromUtf32(point)) : text.Append((char)point);

    public static UnicodeCategory CategoryOf(int point) =>
      point > 0xffff
        ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(point), 0)
        : CharUnicodeInfo.GetUnicodeCategory((char)point);

    /// <summary><c>\p{L}</c>.</summary>
    public static bool IsLetter(UnicodeCategory category) => category <= UnicodeCategory.OtherLetter;

    /// <summary><c>\p{N}</c>.</summary>
    public static bool IsNumber(UnicodeCategory category) =>
      category >= UnicodeCategory.DecimalDigitNumber && category <= UnicodeCategory.OtherNumber;

    /// <summary>Whether a text has nothing but digits of ASCII from a place to another one, one at least.</summary>
    public static bool IsDigits(string text, int start, int end) {
      for (var index = start; index < end; index += 1)
        if (text[index] < '0' || text[index] > '9') return false;
      return end > start;
    }
  }
}

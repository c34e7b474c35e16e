using System.Globalization;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>Names as they are compared.</summary>
  internal static class Folding {
    /// <summary>Without case, accents, repeated blanks and signs that nobody sees.</summary>
    public static string Fold(string text) {
      var plain = Texts.IsAscii(text) ? text : WithoutMarks(text);
      var folded = new StringBuilder(plain.Length);
      var isAfterSpace = false;
      foreach (var letter in plain) {
        var isSpace = Texts.IsSpace(letter);
        if (isSpace && isAfterSpace) continue;
        folded.Append(isSpace ? ' ' : letter);
        isAfterSpace = isSpace;
      }
      return Texts.Trim(folded.ToString()).ToLowerInvariant();
    }

    private static string WithoutMarks(string text) {
      var seen = new StringBuilder();
      foreach (var letter in Texts.Points(text))
        if (!LookAlikes.IsUnseen(letter)) Texts.Append(seen, letter);
      var plain = new StringBuilder();
      foreach (var letter in Texts.Points(Decomposed(seen.ToString())))
        if (Texts.CategoryOf(letter) != UnicodeCategory.NonSpacingMark) Texts.Append(plain, letter);
      return plain.ToString();
    }

    /// <summary>Letters and their accents apart. Halves of pairs that stand alone, which .NET refuses, stay as they are.</summary>
    private static string Decomposed(string text) {
      var whole = new StringBuilder();
      var start = 0;
      for (var index = 0; index < text.Length; index += 1) {
        if (!char.IsSurrogate(text[index])) continue;
        if (Texts.IsPairAt(text, index)) {
          index += 1;
          continue;
        }
        whole.Append(text.Substring(start, index - start).Normalize(NormalizationForm.FormD)).Append(text[index]);
        start = index + 1;
      }
      return whole.Append(text.Substring(start).Normalize(NormalizationForm.FormD)).ToString();
    }
  }
}

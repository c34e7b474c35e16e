using System;
using System.Collections.Generic;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>A tag that was written as people call it.</summary>
  internal static class InOtherWords {
    /// <summary>Nobody spells a tag out in more letters.</summary>
    private const int LongestName = 100;

    /// <summary>Fewer letters begin anything.</summary>
    private const int FewestLetters = 3;

    /// <summary>
    /// The one missing field that an unknown tag is the label of, or spells out: <c>latitude</c> for <c>lat</c>. <c>null</c> for
    /// none or several.
    /// </summary>
    /// <param name="tag">What stands there.</param>
    /// <param name="missing">Labels by tag.</param>
    public static string Find(string tag, IEnumerable<KeyValuePair<string, string>> missing) {
      if (tag.Length > LongestName) return null;
      var meant = LettersOf(tag);
      string found = null;
      foreach (var entry in missing) {
        var name = entry.Key;
        var isMeant = LettersOf(entry.Value) == meant
          || (name.Length >= FewestLetters && meant.StartsWith(LettersOf(name), StringComparison.Ordinal));
        if (!isMeant) continue;
        if (found != null) return null;
        found = name;
      }
      return found;
    }

    private static string LettersOf(string text) {
      var letters = new StringBuilder();
      foreach (var letter in Texts.Points(Folding.Fold(text))) {
        var category = Texts.CategoryOf(letter);
        if (Texts.IsLetter(category) || Texts.IsNumber(category)) Texts.Append(letters, letter);
      }
      return letters.ToString();
    }
  }
}

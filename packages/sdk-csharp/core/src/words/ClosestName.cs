using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>The word that was meant.</summary>
  internal static class ClosestName {
    /// <summary>Nobody misspells a name of this length; comparing it would only cost time.</summary>
    private const int LongestName = 100;

    /// <summary>Fewer letters than this shorten anything.</summary>
    private const int FewestLetters = 4;

    /// <summary>
    /// The candidate an author most probably meant, <c>null</c> when none is close: at most one letter in three may differ, two
    /// letters exchanged counting for one. Case, accents and repeated blanks count for nothing. Failing that, the one candidate
    /// whose words it shortens: <c>idPat</c> for <c>patientId</c>.
    /// </summary>
    public static string Closest(string text, IEnumerable<string> candidates) {
      if (text.Length > LongestName) return null;
      var inLatin = InLatin(text, candidates);
      if (inLatin != null) return inLatin;
      var folded = Folding.Fold(text);
      string closest = null;
      var best = Math.Max(1, folded.Length / 3) + 1;
      foreach (var candidate in candidates) {
        if (candidate.Length > LongestName) continue;
        var changes = ChangesBetween(folded, Folding.Fold(candidate), best);
        if (changes >= best) continue;
        best = changes;
        closest = candidate;
      }
      return closest ?? Shortened(text, candidates);
    }

    /// <summary>
    /// The code of a list that a code outside it is nearest to, for a remark: of a word the <see cref="Closest"/>; of a code with
    /// digits the level above it (<c>C03.00.00</c> or <c>C03</c> for <c>C03.99.99</c>), else what shares the longest beginning
    /// and then differs by the fewest letters. It may mean another thing: nobody should write it in place of the other unread.
    /// </summary>
    public static string ClosestCode(string text, IReadOnlyList<string> codes) {
      if (text.Length > LongestName) return null;
      var spelt = Texts.HasDigit(text) ? InLatin(text, codes) : Closest(text, codes);
      if (spelt != null) return spelt;
      var above = LevelAbove(text, new HashSet<string>(codes));
      if (above != null) return above;
      string best = null;
      var most = 1;
      var fewest = int.MaxValue;
      foreach (var code in codes) {
        var shared = SharedBeginning(text, code);
        if (shared < most || code.Length > LongestName) continue;
        var limit = shared == most ? fewest : int.MaxValue;
        var changes = ChangesBetween(text, code, limit);
        if (changes >= limit) continue;
        best = code;
        most = shared;
        fewest = changes;
      }
      return best ?? Closest(text, codes);
    }

    /// <summary>
    /// The deepest level of a code in levels that a list has, as <c>C03.00.00</c> or as <c>C03</c>.
    /// </summary>
    private static string LevelAbove(string text, HashSet<string> codes) {
      var levels = text.Split('.');
      for (var depth = levels.Length - 1; depth > 0; depth -= 1) {
        var kept = string.Join(".", levels.Take(depth));
        var filled = kept + string.Concat(levels.Skip(depth).Select(level => "." + new string('0', level.Length)));
        if (codes.Contains(filled)) return filled;
        if (codes.Contains(kept)) return kept;
      }
      return null;
    }

    private static int SharedBeginning(string one, string other) {
      var end = Math.Min(one.Length, other.Length);
      var shared = 0;
      while (shared < end && one[shared] == other[shared]) shared += 1;
      return shared;
    }

    /// <summary>
    /// The candidate that a text is once its letters of other alphabets are Latin ones; <c>null</c> when none is.
    /// </summary>
    public static string InLatin(string text, IEnumerable<string> candidates) {
      var readings = LookAlikes.LatinReadings(text);
      if (readings.Count == 0) return null;
      var known = new Dictionary<string, string>();
      foreach (var candidate in candidates) known[Folding.Fold(candidate)] = candidate;
      foreach (var reading in readings)
        if (known.TryGetValue(Folding.Fold(reading), out var meant)) return meant;
      return null;
    }

    /// <summary>
    /// The only candidate of which each word of the text begins another word, in any order; <c>null</c> for none or several.
    /// </summary>
    private static string Shortened(string text, IEnumerable<string> candidates) {
      var words = WordsOf(text);
      if (words.Sum(word => word.Length) < FewestLetters) return null;
      string found = null;
      foreach (var candidate in candidates) {
        var isOther = candidate.Length <= LongestName && candidate != found;
        if (!isOther || !IsShortened(words, WordsOf(candidate))) continue;
        if (found != null) return null;
        found = candidate;
      }
      return found;
    }

    private static bool IsShortened(string[] words, string[] of) {
      var left = of.ToList();
      foreach (var word in words) {
        var index = left.FindIndex(one => one.StartsWith(word, StringComparison.Ordinal));
        if (index == -1) return false;
        left.RemoveAt(index);
      }
      return true;
    }

    /// <summary>The words of a tag, <c>patientId</c> or <c>patient_id</c>.</summary>
    private static string[] WordsOf(string name) {
      var spaced = new StringBuilder();
      var endsWord = false;
      foreach (var letter in Texts.Points(name)) {
        var category = Texts.CategoryOf(letter);
        if (endsWord && category == UnicodeCategory.UppercaseLetter) spaced.Append(' ');
        var isBetween = letter == '_' || letter == '.' || letter == '-' || Texts.IsSpace(letter);
        Texts.Append(spaced, isBetween ? ' ' : letter);
        endsWord = category == UnicodeCategory.LowercaseLetter || (letter >= '0' && letter <= '9');
      }
      return Folding.Fold(spaced.ToString()).Split(' ');
    }

    /// <summary>
    /// How many letters to add, remove, replace or exchange with the next one; <c>limit</c> when it is at least that.
    /// </summary>
    private static int ChangesBetween(string one, string other, int limit) {
      if (Math.Abs(one.Length - other.Length) >= limit) return limit;
      var width = other.Length + 1;
      var beforePrevious = new int[width];
      var previous = new int[width];
      for (var column = 0; column < width; column += 1) previous[column] = column;
      for (var row = 1; row <= one.Length; row += 1) {
        var current = new int[width];
        current[0] = row;
        for (var column = 1; column < width; column += 1) {
          var isSame = one[row - 1] == other[column - 1];
          var isExchange =
            row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
          var changes = Math.Min(previous[column] + 1, current[column - 1] + 1);
          changes = Math.Min(changes, previous[column - 1] + (isSame ? 0 : 1));
          current[column] = isExchange ? Math.Min(changes, beforePrevious[column - 2] + 1) : changes;
        }
        beforePrevious = previous;
        previous = current;
      }
      return Math.Min(previous[other.Length], limit);
    }
  }
}

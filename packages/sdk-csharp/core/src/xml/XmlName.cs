using System.Collections.Concurrent;

namespace Hubsante.Messages {
  /// <summary>Names of elements.</summary>
  internal static class XmlName {
    /// <summary>
    /// Names of specifications are a few hundred; a hostile message shall not fill the memory with others.
    /// </summary>
    private const int MostKnown = 2000;

    private const int LongestKnown = 100;

    private static readonly ConcurrentDictionary<string, bool> Known = new ConcurrentDictionary<string, bool>();

    /// <summary>Whether a member can be an element.</summary>
    public static bool IsName(string name) {
      if (Known.TryGetValue(name, out var before)) return before;
      var verdict = IsUnknownName(name);
      if (name.Length < LongestKnown && Known.Count < MostKnown) Known[name] = verdict;
      return verdict;
    }

    /// <summary>Letters, digits, and what may stand between them (XML 1.0, §2.3, without colon).</summary>
    private static bool IsUnknownName(string name) {
      var isFirst = true;
      foreach (var one in Texts.Points(name)) {
        var category = Texts.CategoryOf(one);
        var isStart = one == '_' || Texts.IsLetter(category);
        if (!isStart && (isFirst || !(Texts.IsNumber(category) || one == '.' || one == '-'))) return false;
        isFirst = false;
      }
      return !isFirst;
    }
  }
}

namespace Hubsante.Messages {
  /// <summary>The code that was most probably meant.</summary>
  internal static class Codes {
    /// <summary>Nothing longer is compared: no code and no label is.</summary>
    private const int LongestCode = 300;

    /// <summary>Words of fewer letters are too like one another.</summary>
    private const int FewestLetters = 3;

    /// <param name="text">What stands there.</param>
    /// <param name="list">The codes that may.</param>
    /// <param name="canSearch">Whether there is still time to compare the text letter by letter with every code.</param>
    /// <param name="isLabel">Whether its label was written in its place: the commonest mistake.</param>
    /// <returns><c>null</c> when none was.</returns>
    public static string Meant(string text, CodeList list, bool canSearch, out bool isLabel) {
      isLabel = false;
      if (text.Length > LongestCode) return null;
      var folded = Folding.Fold(text);
      isLabel = list.Folded.ByLabel.TryGetValue(folded, out var labelled) && labelled != text;
      if (isLabel) return labelled;
      // Of codes with digits, one that differs by a digit means another thing.
      var isSearched = canSearch && folded.Length >= FewestLetters && !Texts.HasDigit(text);
      if (list.Folded.ByCode.TryGetValue(folded, out var known) || !canSearch) return known;
      return isSearched ? ClosestName.Closest(text, list.Codes) : ClosestName.InLatin(text, list.Codes);
    }

    /// <summary>A code with its label: « C01.01.00 » (Accident routier).</summary>
    public static Words ShownOf(string code, CodeList list) {
      var label = list.LabelOf(code);
      return label == ""
        ? Phrases.Of("code", new Given { ["code"] = Shown.Text(code) })
        : Phrases.Of("code-labelled", new Given { ["code"] = Shown.Text(code), ["label"] = Shown.Text(label) });
    }
  }
}

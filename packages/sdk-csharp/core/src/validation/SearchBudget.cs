using System;

namespace Hubsante.Messages {
  /// <summary>How many times one judgement may look for the word that was meant.</summary>
  internal sealed class SearchBudget {
    /// <summary>
    /// Beyond so many words looked for in one message, suggestions help nobody and only cost time.
    /// </summary>
    private const int MostSearches = 100;

    private int left = MostSearches;

    public bool Take() {
      left -= 1;
      return left >= 0;
    }

    /// <summary>What <c>find</c> finds; <c>null</c> once the message had its share.</summary>
    public string Search(Func<string> find) => Take() ? find() : null;
  }
}

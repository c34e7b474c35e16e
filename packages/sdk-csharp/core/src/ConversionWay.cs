using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>
  /// From which version to which, and the tables that lead there, one after the other where none does directly.
  /// </summary>
  public sealed class ConversionWay {
    /// <param name="from"><c>2.0</c>.</param>
    /// <param name="to"><c>3.4</c>.</param>
    /// <param name="tables">In any order; those that lead elsewhere do not matter.</param>
    /// <param name="known">
    /// What is known of the case, the oldest first, for messages that tell only what is new; nothing when <c>null</c>.
    /// </param>
    public ConversionWay(
        string from, string to, IEnumerable<ConversionTable> tables, IEnumerable<object> known = null) {
      From = from;
      To = to;
      Tables = tables.ToArray();
      Known = known == null ? new object[0] : known.ToArray();
    }

    /// <summary>The version of the message.</summary>
    public string From { get; }

    /// <summary>The version that is asked for.</summary>
    public string To { get; }

    /// <summary>From one version to another, each.</summary>
    public IReadOnlyList<ConversionTable> Tables { get; }

    /// <summary>The messages that are known of the case, the oldest first.</summary>
    public IReadOnlyList<object> Known { get; }
  }
}

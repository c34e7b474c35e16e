using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Messages of one version in the form of another.</summary>
  public static class Conversions {
    /// <summary>
    /// Puts a message into the form of another version. Every value that is not carried is among the losses. Nothing is ever
    /// thrown for a faulty message.
    /// </summary>
    /// <param name="message">
    /// Alone, <c>{"createCaseHealth": …}</c>, or a whole envelope, whose identifiers are kept, so that acknowledgements find it.
    /// </param>
    /// <param name="way">From which version to which.</param>
    public static Conversion Convert(object message, ConversionWay way) {
      var tables = Converting.Way(way.From, way.To, Parts(way.Tables));
      return tables == null
        ? Converting.Refused("no-way", new Given { ["from"] = way.From, ["to"] = way.To })
        : Along(message, tables, way.Known);
    }

    /// <summary>The same along tables that are given in their order.</summary>
    /// <param name="message">Alone or in its envelope.</param>
    /// <param name="tables">Each begins at the version where the one before ends.</param>
    /// <param name="known">What is known of the case, the oldest first; nothing when <c>null</c>.</param>
    public static Conversion ConvertAlong(
        object message, IEnumerable<ConversionTable> tables, IEnumerable<object> known = null) =>
      Along(message, Parts(tables), known == null ? new object[0] : known.ToArray());

    private static TableParts[] Parts(IEnumerable<ConversionTable> tables) => tables.Select(one => one.Parts).ToArray();

    private static Conversion Along(object message, IReadOnlyList<TableParts> tables, IReadOnlyList<object> known) {
      try {
        return Converting.Along(message, tables, known);
      } catch (EndlessValueException) {
        // A value that holds itself, or is nested deeper than Json.Write goes: no reader of JSON makes one.
        return Converting.Refused("unreadable", new Given());
      }
    }
  }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hubsante.Messages {
  /// <summary>What the reader says of a text it cannot read, in the languages of findings.</summary>
  internal static class SyntaxFault {
    private sealed class Said {
      public Regex Pattern;
      public string Code;
      public Words Reason;
    }

    private static readonly IDictionary<string, object> Table = WordsFile.Object("xmlSyntax");
    private static readonly Said[] Told = WordsFile.AsList(Table["faults"]).Select(SaidOf).ToArray();
    private static readonly Said[] Reasons = WordsFile.AsList(Table["reasons"]).Select(SaidOf).ToArray();
    private static readonly Words BadSyntax = WordsFile.WordsOf(Table["otherwise"]);

    /// <summary>
    /// An <c>&amp;</c> that begins no entity: the reader takes all that follows for its name, and misses the end of the element.
    /// </summary>
    private static readonly Regex BareAmpersand =
      new Regex("&(?!#?[0-9A-Za-z_]{1,32};)", RegexOptions.CultureInvariant);

    private static Said SaidOf(object written) {
      var one = WordsFile.AsObject(written);
      var ignoresCase = true.Equals(Values.Member(one, "ignoreCase"));
      var options = RegexOptions.CultureInvariant | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None);
      return new Said {
        Pattern = new Regex((string)one["said"], options),
        Code = Values.Member(one, "code") as string,
        Reason = one.ContainsKey("fr") ? WordsFile.WordsOf(one) : null,
      };
    }

    /// <summary>Of the element whose end was not found.</summary>
    public static Fault TagOpen(string tag, int line) =>
      Faults.Fault("xml-tag-open", Paths.Root, new Given { ["line"] = line, ["name"] = Shown.Text(tag) });

    /// <param name="reason">What the reader says.</param>
    /// <param name="line">Where it is.</param>
    /// <param name="column">Where it is.</param>
    /// <param name="text">The document.</param>
    /// <param name="open">
    /// The tag that was opened last, which an end tag was meant to close: it may differ by capitals only; <c>null</c> where none is.
    /// </param>
    public static Fault Of(string reason, int line, int column, string text, string open) {
      if (reason.StartsWith("unclosed tag", System.StringComparison.Ordinal)) {
        var bare = BareAmpersand.Match(text);
        if (bare.Success) {
          var at = text.Take(bare.Index).Count(one => one == '\n') + 1;
          return Faults.Fault("xml-character-bare", Paths.Root, new Given { ["line"] = at });
        }
      }
      foreach (var one in Told) {
        var match = one.Pattern.Match(reason);
        if (!match.Success || (one.Code == "xml-tag-unmatched" && open == null)) continue;
        var given = new Given {
          ["line"] = line,
          ["name"] = Shown.Text(match.Groups[1].Value),
          ["open"] = Shown.Text(open ?? ""),
        };
        return Faults.Fault(one.Code, Paths.Root, given);
      }
      var place = new Given { ["line"] = line, ["column"] = column, ["reason"] = ReasonOf(reason) };
      return Faults.Fault("xml-unreadable", Paths.Root, place);
    }

    private static Words ReasonOf(string reason) {
      foreach (var one in Reasons) {
        var match = one.Pattern.Match(reason);
        if (!match.Success) continue;
        var name = Shown.Text(match.Groups[1].Value);
        return new Words(one.Reason.Fr.Replace("{1}", name), one.Reason.En.Replace("{1}", name));
      }
      return BadSyntax;
    }
  }
}

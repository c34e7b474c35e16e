using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>What there is to say of a conversion, in the words that all runtimes share.</summary>
  internal static class ConversionWords {
    private static readonly IDictionary<string, object> Losses =
      WordsFile.AsObject(WordsFile.Object("conversion")["losses"]);

    private static readonly IDictionary<string, object> Refusals =
      WordsFile.AsObject(WordsFile.Object("conversion")["refusals"]);

    /// <summary>« Patient n° 2 › Sexe : … ».</summary>
    public static Words Loss(
        string reason, string version, object became, IReadOnlyList<string> fields, bool isNoted) {
      var shown = became as string ?? Shown.Value(became).Fr;
      var said = Filled(Losses[reason], new Given { ["version"] = version, ["became"] = shown });
      var where = string.Join(" › ", fields);
      return new Words(
        where + " : " + said.Fr + (isNoted ? " ; noté dans le message" : ""),
        where + ": " + said.En + (isNoted ? "; noted in the message" : ""));
    }

    /// <summary>Why a message is refused.</summary>
    public static Words Refusal(string code, Given given) => Filled(Refusals[code], given);

    private static Words Filled(object said, Given given) {
      var words = WordsFile.WordsOf(said);
      return new Words(Filled(words.Fr, given), Filled(words.En, given));
    }

    private static string Filled(string text, Given given) =>
      new Template(text).Fill(name => given.TryGetValue(name, out var value) ? (string)value : "{" + name + "}");
  }
}

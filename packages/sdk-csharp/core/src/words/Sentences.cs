using System;
using System.Collections.Generic;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>Everything there is to say of a message, by code: <c>words.json</c>, which all runtimes share.</summary>
  internal static class Sentences {
    private sealed class Sentence {
      public Severity Severity;
      public Template Fr;
      public Template En;
    }

    /// <summary>Of numbers with fewer digits, none is separated.</summary>
    private const double Long = 10000;

    private static readonly Dictionary<string, Sentence> Table = TableOf(WordsFile.Object("sentences"));
    private static readonly Words Separators = WordsFile.WordsOf(WordsFile.Object("separators"));

    private static Dictionary<string, Sentence> TableOf(IDictionary<string, object> written) {
      var table = new Dictionary<string, Sentence>();
      foreach (var entry in written) {
        var said = WordsFile.AsObject(entry.Value);
        table[entry.Key] = new Sentence {
          Severity = "warning".Equals(said["severity"]) ? Severity.Warning : Severity.Error,
          Fr = new Template((string)said["fr"]),
          En = new Template((string)said["en"]),
        };
      }
      return table;
    }

    /// <summary>How serious a finding of this code is.</summary>
    public static Severity SeverityOf(string code) => SentenceOf(code).Severity;

    /// <summary>A sentence without its final stop, in both languages.</summary>
    public static Words Of(string code, Given given) {
      var sentence = SentenceOf(code);
      return new Words(
        sentence.Fr.Fill(name => ShownOf(name, given, true)), sentence.En.Fill(name => ShownOf(name, given, false)));
    }

    private static Sentence SentenceOf(string code) =>
      Table.TryGetValue(code, out var sentence) ? sentence : throw new InvalidOperationException("no sentence " + code);

    private static string ShownOf(string name, Given given, bool french) {
      if (!given.TryGetValue(name, out var value) || value == null) return "";
      if (value is Words words) return words.In(french);
      if (!Values.IsNumber(value)) return value.ToString();
      // The number of a line is looked for as an editor shows it.
      var number = Values.NumberOf(value);
      return name == "line" ? Numbers.Text(number) : ShownNumber(number, french);
    }

    /// <summary>A number as it is printed in a sentence: with thin no-break spaces.</summary>
    private static string ShownNumber(double value, bool french) {
      var text = Numbers.Text(value);
      if (!Numbers.IsSafeInteger(value) || Math.Abs(value) < Long) return text;
      var separated = new StringBuilder();
      for (var index = 0; index < text.Length; index += 1) {
        var isAfterDigit = index > 0 && char.IsDigit(text[index - 1]);
        if (isAfterDigit && (text.Length - index) % 3 == 0) separated.Append(Separators.In(french));
        separated.Append(text[index]);
      }
      return separated.ToString();
    }
  }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>What sentences are put together with, beside those of the table.</summary>
  internal static class Phrases {
    private sealed class Phrase {
      public Template Fr;
      public Template En;
    }

    private static readonly Dictionary<string, Phrase> Table = TableOf(WordsFile.Object("phrases"));

    public static readonly Words Envelope = Of("envelope");
    public static readonly Words Header = Of("header");
    public static readonly Words Message = Of("message");
    public static readonly Words AList = Of("a-list");
    public static readonly Words AnObject = Of("an-object");
    public static readonly Words AnEnvelope = Of("an-envelope");
    public static readonly Words None = Of("none");
    public static readonly Words OwnList = Of("own-list");
    public static readonly Words OffsetOnly = Of("offset-only");
    public static readonly Words OffsetOrZ = Of("offset-or-z");

    private static readonly ConcurrentDictionary<string, Words> Named = new ConcurrentDictionary<string, Words>();

    private static Dictionary<string, Phrase> TableOf(IDictionary<string, object> written) {
      var table = new Dictionary<string, Phrase>();
      foreach (var entry in written) {
        var words = WordsFile.WordsOf(entry.Value);
        table[entry.Key] = new Phrase { Fr = new Template(words.Fr), En = new Template(words.En) };
      }
      return table;
    }

    /// <summary>A phrase in which nothing is filled in.</summary>
    private static Words Of(string name) => Of(name, new Given());

    /// <summary>A phrase with its braces filled in.</summary>
    public static Words Of(string name, Given given) {
      if (!Table.TryGetValue(name, out var phrase)) throw new InvalidOperationException("no phrase " + name);
      Func<string, string> valueOf = key => given.TryGetValue(key, out var value) ? (string)value : "";
      return new Words(phrase.Fr.Fill(valueOf), phrase.En.Fill(valueOf));
    }

    /// <summary>
    /// « Message RS-EDA »: every judgement needs it, and a specification has a few names only.
    /// </summary>
    public static Words MessageNamed(string name) =>
      Named.GetOrAdd(name, one => Of("message-named", new Given { ["name"] = one }));
  }
}

using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Letters of other alphabets that are taken for Latin ones, or typed for them.</summary>
  internal static class LookAlikes {
    private static readonly Dictionary<int, string> LatinOf = LettersOf("look");
    private static readonly Dictionary<int, string> SoundOf = LettersOf("sound");

    /// <summary>Readings of one text that are tried: enough for four doubtful letters.</summary>
    private const int MostReadings = 16;

    private static Dictionary<int, string> LettersOf(string name) {
      var letters = new Dictionary<int, string>();
      foreach (var letter in WordsFile.AsObject(WordsFile.Object("lookAlikes")[name]))
        letters[Texts.PointAt(letter.Key, 0)] = (string)letter.Value;
      return letters;
    }

    /// <summary>
    /// What a text with letters of another alphabet may have been meant to be, in Latin letters: by what each looks like first,
    /// then by what each corresponds to. None for a text that has no such letter.
    /// </summary>
    public static IReadOnlyList<string> LatinReadings(string text) {
      var readings = new List<string>();
      if (Texts.IsAscii(text) || !Texts.Points(text).Any(IsForeign)) return readings;
      readings.Add("");
      foreach (var letter in Texts.Points(text)) {
        var own = Texts.OfPoint(letter);
        var look = LatinOf.TryGetValue(letter, out var known) ? known : FullWidth(letter);
        SoundOf.TryGetValue(letter, out var sound);
        var meant = new List<string> { look != own ? look : sound ?? own };
        if (sound != null && sound != meant[0]) meant.Add(sound);
        // By look first.
        readings = meant.SelectMany(one => readings.Select(reading => reading + one)).Take(MostReadings).ToList();
      }
      return readings;
    }

    private static bool IsForeign(int letter) =>
      LatinOf.ContainsKey(letter) || SoundOf.ContainsKey(letter) || IsFullWidth(letter);

    private static bool IsFullWidth(int letter) => letter >= 0xff01 && letter <= 0xff5e;

    /// <summary><c>Ａ</c> of East Asian keyboards is <c>A</c>.</summary>
    private static string FullWidth(int letter) => Texts.OfPoint(IsFullWidth(letter) ? letter - 0xfee0 : letter);

    /// <summary>
    /// Signs without width, which nobody sees: soft hyphen, zero-width blanks and joiners, marks of direction and of byte order.
    /// </summary>
    public static bool IsUnseen(int letter) =>
      letter == 0xad
        || (letter >= 0x200b && letter <= 0x200f)
        || (letter >= 0x202a && letter <= 0x202e)
        || (letter >= 0x2060 && letter <= 0x2069)
        || letter == 0xfeff;
  }
}

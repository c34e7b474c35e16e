using System;
using System.Globalization;
using System.Text;

namespace Hubsante.Client {
  /// <summary>Texts of the wire.</summary>
  internal static class Texts {
    private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

    private static readonly string[] Moments = { "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK" };

    /// <summary>A byte order mark goes; what is not UTF-8 is <c>null</c>.</summary>
    public static string Of(byte[] content) {
      try {
        var text = Strict.GetString(content);
        return text.Length > 0 && text[0] == '\ufeff' ? text.Substring(1) : text;
      } catch (DecoderFallbackException) {
        return null;
      }
    }

    /// <summary>Without fraction of a second and with a numeric offset, as the Hub asks.</summary>
    public static string DateTimeOf(DateTime utc) =>
      utc.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>Whether a moment is over; one that cannot be read is left to the rules.</summary>
    public static bool IsPast(object dateTime) =>
      DateTimeOffset.TryParseExact(
          dateTime as string,
          Moments,
          CultureInfo.InvariantCulture,
          DateTimeStyles.AssumeUniversal,
          out var moment)
        && moment < DateTimeOffset.UtcNow;

    /// <summary>A text that repeats what others wrote, fit for either syntax and of bounded length.</summary>
    public static string Quotable(string text, int longest) {
      var cut = text.Length > longest ? text.Substring(0, longest) + "…" : text;
      var quoted = new StringBuilder(cut.Length);
      for (var index = 0; index < cut.Length; index += 1) {
        var isPair = index + 1 < cut.Length && char.IsSurrogatePair(cut[index], cut[index + 1]);
        if (isPair) quoted.Append(cut[index]).Append(cut[++index]);
        else quoted.Append(IsWritable(cut[index]) ? cut[index] : '\ufffd');
      }
      return quoted.ToString();
    }

    /// <summary>What XML 1.0 can carry.</summary>
    private static bool IsWritable(char one) {
      if (one < 0x20) return one == '\t' || one == '\n' || one == '\r';
      return !char.IsSurrogate(one) && one < 0xfffe;
    }
  }
}

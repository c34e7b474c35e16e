using System;

namespace Hubsante.Messages {
  /// <summary>Days and moments that exist.</summary>
  internal static class Formats {
    /// <summary>Whether a text is a date and time of RFC 3339 that exists.</summary>
    public static bool IsDateTime(string text) {
      if (!LooksLikeDateTime(text) || !IsDay(text)) return false;
      var minute = TwoDigits(text, 14);
      var second = TwoDigits(text, 17);
      if (TwoDigits(text, 11) > 23 || minute > 59) return false;
      // A leap second is the last of an hour.
      if (second > 60 || (second == 60 && minute != 59)) return false;
      var end = text.Length;
      return text[end - 3] != ':' || (TwoDigits(text, end - 5) < 24 && TwoDigits(text, end - 2) < 60);
    }

    /// <summary>Whether a text that begins like a day, <c>2025-03-10</c>, names one that exists.</summary>
    public static bool IsDay(string text) {
      if (!BeginsLikeDay(text)) return false;
      var month = TwoDigits(text, 5);
      var day = TwoDigits(text, 8);
      return month >= 1 && month <= 12 && day >= 1 && day <= DaysIn(month, YearOf(text));
    }

    /// <summary>
    /// Whether the XSDs of a link take a text for a date and time: <c>xs:dateTime</c> with an offset, which is needed to know the
    /// moment, and an hour that a clock shows. JSON has another offset and leap seconds besides.
    /// </summary>
    public static bool IsXmlDateTime(string text) =>
      IsDateTime(text)
        && HasXmlOffset(text)
        && text[10] == 'T'
        && text[17] < '6'
        && YearOf(text) != 0
        && text[text.Length - 1] != 'z';

    /// <summary>
    /// The format <c>date</c>: a text that does not even look like a day is the matter of the pattern of its field.
    /// </summary>
    public static bool IsDate(string text) => !BeginsLikeDay(text) || IsDay(text);

    /// <summary>Whether a text has the look of a moment with an offset: <c>2025-03-10T10:37:00+01:00</c>.</summary>
    public static bool LooksLikeOffsetMoment(string text) =>
      text.Length == 25 && text[10] == 'T' && LooksLikeDateTime(text) && text[19] != '.';

    private static bool BeginsLikeDay(string text) => text.Length >= 10 && Matches(text, 0, "dddd-dd-dd");

    private static bool LooksLikeDateTime(string text) {
      if (text.Length < 20 || !Matches(text, 0, "dddd-dd-ddTdd:dd:dd")) return false;
      var index = 19;
      if (text[index] == '.') {
        index += 1;
        var start = index;
        while (index < text.Length && IsDigit(text[index])) index += 1;
        if (index == start) return false;
      }
      if (index == text.Length) return false;
      var zone = text[index];
      if (zone == 'Z' || zone == 'z') return index + 1 == text.Length;
      return (zone == '+' || zone == '-') && index + 6 == text.Length && Matches(text, index + 1, "dd:dd");
    }

    private static bool Matches(string text, int start, string form) {
      for (var index = 0; index < form.Length; index += 1) {
        var wanted = form[index];
        var found = text[start + index];
        var fits = wanted == 'd' ? IsDigit(found) : found == wanted || (wanted == 'T' && found == 't');
        if (!fits) return false;
      }
      return true;
    }

    private static bool IsDigit(char one) => one >= '0' && one <= '9';

    /// <summary>Whether the offset at the end of a date and time is one that XML Schema has.</summary>
    private static bool HasXmlOffset(string text) {
      var end = text.Length;
      if (text[end - 3] != ':') return true;
      var hours = TwoDigits(text, end - 5);
      return hours < 14 || (hours == 14 && TwoDigits(text, end - 2) == 0);
    }

    private static int DaysIn(int month, int year) {
      if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static int YearOf(string text) => TwoDigits(text, 0) * 100 + TwoDigits(text, 2);

    private static int TwoDigits(string text, int at) => text[at] * 10 + text[at + 1] - 11 * '0';

    /// <summary>
    /// A date and time as milliseconds since a day long ago, <c>null</c> for what is no moment: a leap second is none.
    /// </summary>
    public static long? MomentOf(string text) {
      if (!IsDateTime(text) || TwoDigits(text, 17) == 60) return null;
      var seconds = TwoDigits(text, 11) * 3600L + TwoDigits(text, 14) * 60L + TwoDigits(text, 17);
      long millis = 0;
      if (text[19] == '.')
        for (int index = 0, unit = 100; index < 3 && IsDigit(text[20 + index]); index += 1, unit /= 10)
          millis += (text[20 + index] - '0') * unit;
      var end = text.Length;
      long offset = 0;
      if (text[end - 3] == ':') {
        offset = TwoDigits(text, end - 5) * 60L + TwoDigits(text, end - 2);
        if (text[end - 6] == '-') offset = -offset;
      }
      var days = DaysUntil(YearOf(text), TwoDigits(text, 5), TwoDigits(text, 8));
      return (days * 86400 + seconds - offset * 60) * 1000 + millis;
    }

    /// <summary>Days since 1 March of the year 0, which <c>DateTime</c> does not have.</summary>
    private static long DaysUntil(int year, int month, int day) {
      if (month < 3) {
        year -= 1;
        month += 12;
      }
      var leapDays = FloorOf(year, 4) - FloorOf(year, 100) + FloorOf(year, 400);
      return year * 365L + leapDays + (153 * (month - 3) + 2) / 5 + day - 1;
    }

    private static long FloorOf(int year, int part) => (long)Math.Floor(year / (double)part);
  }
}

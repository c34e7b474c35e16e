package fr.hubsante.messages.link;

/** Days and moments that exist. */
public final class Formats {
  private Formats() {}

  /** Whether a text is a date and time of RFC 3339 that exists. */
  public static boolean isDateTime(String text) {
    if (!looksLikeDateTime(text) || !isDay(text)) return false;
    int minute = twoDigits(text, 14);
    int second = twoDigits(text, 17);
    if (twoDigits(text, 11) > 23 || minute > 59) return false;
    // A leap second is the last of an hour.
    if (second > 60 || (second == 60 && minute != 59)) return false;
    int end = text.length();
    return text.charAt(end - 3) != ':' || (twoDigits(text, end - 5) < 24 && twoDigits(text, end - 2) < 60);
  }

  /** Whether a text that begins like a day, {@code 2025-03-10}, names one that exists. */
  public static boolean isDay(String text) {
    if (!beginsLikeDay(text)) return false;
    int year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    int month = twoDigits(text, 5);
    int day = twoDigits(text, 8);
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
  }

  /**
   * Whether the XSDs of a link take a text for a date and time: {@code xs:dateTime} with an offset, which is needed to know the
   * moment, and an hour that a clock shows. JSON has another offset and leap seconds besides.
   */
  public static boolean isXmlDateTime(String text) {
    return isDateTime(text)
        && hasXmlOffset(text)
        && text.charAt(10) == 'T'
        && text.charAt(17) < '6'
        && !text.startsWith("0000")
        && !text.endsWith("z");
  }

  /** The format {@code date}: a text that does not even look like a day is the matter of the pattern of its field. */
  public static boolean isDate(String text) {
    return !beginsLikeDay(text) || isDay(text);
  }

  /** Whether a text has the look of a moment with an offset: {@code 2025-03-10T10:37:00+01:00}. */
  public static boolean looksLikeOffsetMoment(String text) {
    return text.length() == 25 && text.charAt(10) == 'T' && looksLikeDateTime(text) && text.charAt(19) != '.';
  }

  static boolean beginsLikeDay(String text) {
    return text.length() >= 10 && matches(text, 0, "dddd-dd-dd");
  }

  private static boolean looksLikeDateTime(String text) {
    if (text.length() < 20 || !matches(text, 0, "dddd-dd-ddTdd:dd:dd")) return false;
    int index = 19;
    if (text.charAt(index) == '.') {
      index += 1;
      int start = index;
      while (index < text.length() && isDigit(text.charAt(index))) index += 1;
      if (index == start) return false;
    }
    if (index == text.length()) return false;
    char zone = text.charAt(index);
    if (zone == 'Z' || zone == 'z') return index + 1 == text.length();
    return (zone == '+' || zone == '-') && index + 6 == text.length() && matches(text, index + 1, "dd:dd");
  }

  private static boolean matches(String text, int start, String form) {
    for (int index = 0; index < form.length(); index += 1) {
      char wanted = form.charAt(index);
      char found = text.charAt(start + index);
      boolean fits = wanted == 'd' ? isDigit(found) : found == wanted || (wanted == 'T' && found == 't');
      if (!fits) return false;
    }
    return true;
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  /** Whether the offset at the end of a date and time is one that XML Schema has. */
  private static boolean hasXmlOffset(String text) {
    int end = text.length();
    if (text.charAt(end - 3) != ':') return true;
    int hours = twoDigits(text, end - 5);
    return hours < 14 || (hours == 14 && twoDigits(text, end - 2) == 0);
  }

  private static int daysIn(int month, int year) {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  static int twoDigits(String text, int at) {
    return text.charAt(at) * 10 + text.charAt(at + 1) - 11 * '0';
  }

  /** A date and time as milliseconds since 1970, {@code null} for what is no moment: a leap second is none. */
  public static Long momentOf(String text) {
    if (!isDateTime(text) || twoDigits(text, 17) == 60) return null;
    int year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    long days = java.time.LocalDate.of(year, twoDigits(text, 5), twoDigits(text, 8)).toEpochDay();
    long seconds = twoDigits(text, 11) * 3600L + twoDigits(text, 14) * 60L + twoDigits(text, 17);
    long millis = 0;
    if (text.charAt(19) == '.') {
      for (int index = 0; index < 3; index += 1) {
        char digit = text.charAt(20 + index);
        if (!isDigit(digit)) return millis(days, seconds, millis * (index == 1 ? 100 : 10), text);
        millis = millis * 10 + digit - '0';
      }
    }
    return millis(days, seconds, millis, text);
  }

  private static long millis(long days, long seconds, long millis, String text) {
    int end = text.length();
    long offset = 0;
    if (text.charAt(end - 3) == ':') {
      offset = twoDigits(text, end - 5) * 60L + twoDigits(text, end - 2);
      if (text.charAt(end - 6) == '-') offset = -offset;
    }
    return (days * 86_400 + seconds - offset * 60) * 1000 + millis;
  }
}

package fr.hubsante.client;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Texts of the wire. */
final class Texts {
  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'");

  private Texts() {}

  /** A byte order mark goes; what is not UTF-8 is {@code null}. */
  static String of(byte[] content) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException reason) {
      return null;
    }
  }

  /** Without fraction of a second and with a numeric offset, as the Hub asks. */
  static String dateTime(Instant time) {
    return DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }

  /** Whether a moment is over; one that cannot be read is left to the rules. */
  static boolean isPast(Object dateTime) {
    if (!(dateTime instanceof String text)) return false;
    try {
      return OffsetDateTime.parse(text).toInstant().isBefore(Instant.now());
    } catch (DateTimeException reason) {
      return false;
    }
  }

  /** A text that repeats what others wrote, fit for either syntax and of bounded length. */
  static String quotable(String text, int longest) {
    String cut = text.length() > longest ? text.substring(0, longest) + "…" : text;
    StringBuilder quoted = new StringBuilder(cut.length());
    cut.codePoints().forEach(one -> quoted.appendCodePoint(isWritable(one) ? one : 0xfffd));
    return quoted.toString();
  }

  /** What XML 1.0 can carry. */
  private static boolean isWritable(int one) {
    if (one < 0x20) return one == '\t' || one == '\n' || one == '\r';
    boolean isHalf = one >= 0xd800 && one <= 0xdfff;
    return !isHalf && one != 0xfffe && one != 0xffff;
  }

  /** What to say of something thrown. */
  static String of(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}

package fr.hubsante.messages.xml;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.words.Words;
import fr.hubsante.messages.words.WordsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the reader says of a text it cannot read, in the languages of findings. */
final class SyntaxFault {
  private record Said(Pattern said, String code, Words reason) {}

  private static final List<Said> FAULTS = new ArrayList<>();
  private static final List<Said> REASONS = new ArrayList<>();
  private static final Words BAD_SYNTAX;

  static {
    Map<String, Object> words = WordsFile.object("xmlSyntax");
    for (Object one : WordsFile.asList(words.get("faults"))) {
      Map<String, Object> fault = WordsFile.asObject(one);
      FAULTS.add(new Said(Pattern.compile((String) fault.get("said")), (String) fault.get("code"), null));
    }
    for (Object one : WordsFile.asList(words.get("reasons"))) {
      Map<String, Object> reason = WordsFile.asObject(one);
      int flags = Boolean.TRUE.equals(reason.get("ignoreCase")) ? Pattern.CASE_INSENSITIVE : 0;
      REASONS.add(new Said(Pattern.compile((String) reason.get("said"), flags), null, WordsFile.words(reason)));
    }
    BAD_SYNTAX = WordsFile.words(words.get("otherwise"));
  }

  /** An {@code &} that begins no entity: the reader takes all that follows for its name, and misses the end of the element. */
  private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?[0-9A-Za-z_]{1,32};)");

  private SyntaxFault() {}

  /** Of the element whose end was not found. */
  static Fault tagOpen(String tag, int line) {
    return Faults.fault("xml-tag-open", List.of(), Map.of("line", line, "name", Shown.text(tag)));
  }

  /**
   * @param open the tag that was opened last, which an end tag was meant to close: it may differ by capitals only; null where
   *     none is.
   */
  static Fault of(String reason, int line, int column, String text, String open) {
    if (reason.startsWith("unclosed tag")) {
      Matcher bare = BARE_AMPERSAND.matcher(text);
      if (bare.find()) {
        int at = (int) text.substring(0, bare.start()).chars().filter(one -> one == '\n').count() + 1;
        return Faults.fault("xml-character-bare", List.of(), Map.of("line", at));
      }
    }
    for (Said one : FAULTS) {
      Matcher match = one.said().matcher(reason);
      if (!match.find() || (one.code().equals("xml-tag-unmatched") && open == null)) continue;
      String name = Shown.text(groupOf(match));
      String tag = Shown.text(open == null ? "" : open);
      return Faults.fault(one.code(), List.of(), Map.of("line", line, "name", name, "open", tag));
    }
    Map<String, Object> parameters = Map.of("line", line, "column", column, "reason", reasonOf(reason));
    return Faults.fault("xml-unreadable", List.of(), parameters);
  }

  private static Words reasonOf(String reason) {
    for (Said one : REASONS) {
      Matcher match = one.said().matcher(reason);
      if (!match.find()) continue;
      String name = Shown.text(groupOf(match));
      return new Words(one.reason().fr().replace("{1}", name), one.reason().en().replace("{1}", name));
    }
    return BAD_SYNTAX;
  }

  private static String groupOf(Matcher match) {
    return match.groupCount() == 0 || match.group(1) == null ? "" : match.group(1);
  }
}

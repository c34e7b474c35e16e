package fr.hubsante.messages.xml;

import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code <?xml version="1.0" …?>}. */
final class XmlDeclaration {
  /** After its last state. */
  static final int ENDED = -1;

  private static final int NAME_START = 0;
  private static final int NAME = 1;
  private static final int EQUAL = 2;
  private static final int VALUE_START = 3;
  private static final int VALUE = 4;
  private static final int SEPARATOR = 5;
  private static final int ENDING = 6;

  private static final Pattern VERSION = Pattern.compile("1\\.[0-9]+");
  private static final Pattern ENCODING = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  /** Of the instruction that is being read. */
  final StringBuilder target = new StringBuilder();

  private final CharacterSource source;
  private final XmlReader.Handler handler;
  private final StringBuilder text = new StringBuilder();
  private String name = "";
  private List<String> expected = List.of("version");
  private int quote;

  XmlDeclaration(CharacterSource source, XmlReader.Handler handler) {
    this.source = source;
    this.handler = handler;
  }

  /** Reads on from a state; the one it comes to. */
  int step(int state) {
    return switch (state) {
      case NAME_START -> nameStart();
      case NAME -> name();
      case EQUAL -> equal();
      case VALUE_START -> valueStart();
      case VALUE -> value();
      case SEPARATOR -> separator();
      default -> ending();
    };
  }

  private int nameStart() {
    int one = source.skipSpaces();
    if (one == '?') return ENDING;
    if (one == -1) return NAME_START;
    name = Character.toString(one);
    return NAME;
  }

  private int name() {
    int one = source.captureToAny(text, "=? \n\r\t");
    if (one == '?') handler.error("XML declaration is incomplete.");
    if (one == -1) return NAME;
    name += text;
    text.setLength(0);
    if (!expected.contains(name)) {
      if (name.length() == 1) handler.error("expected the name " + first(expected) + ".");
      handler.error("expected one of " + String.join(", ", expected));
    }
    return one == '=' ? VALUE_START : EQUAL;
  }

  private static String first(List<String> names) {
    return names.isEmpty() ? "undefined" : names.get(0);
  }

  private int equal() {
    int one = source.next();
    if (one == '?') handler.error("XML declaration is incomplete.");
    if (XmlElement.isBlank(one)) return EQUAL;
    if (one != '=') handler.error("value required.");
    return VALUE_START;
  }

  private int valueStart() {
    int one = source.next();
    if (one == '?') handler.error("XML declaration is incomplete.");
    if (XmlElement.isBlank(one)) return VALUE_START;
    if (one != '"' && one != '\'') handler.error("value must be quoted.");
    quote = one;
    return VALUE;
  }

  private int value() {
    int one = source.captureToAny(text, Character.toString(quote) + "?");
    if (one == '?') handler.error("XML declaration is incomplete.");
    if (one == -1) return VALUE;
    String value = text.toString();
    text.setLength(0);
    switch (name) {
      case "version" -> {
        expected = List.of("encoding", "standalone");
        if (!VERSION.matcher(value).matches()) handler.error("version number must match /^1\\.[0-9]+$/.");
        source.setVersion(value);
      }
      case "encoding" -> {
        if (!ENCODING.matcher(value).matches())
          handler.error("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
        expected = List.of("standalone");
      }
      default -> {
        if (!value.equals("yes") && !value.equals("no"))
          handler.error("standalone value must match \"yes\" or \"no\".");
        expected = List.of();
      }
    }
    name = "";
    return SEPARATOR;
  }

  private int separator() {
    int one = source.next();
    if (one == '?') return ENDING;
    if (!XmlElement.isBlank(one)) handler.error("whitespace required.");
    return NAME_START;
  }

  private int ending() {
    if (source.next() != '>') handler.error("The character ? is disallowed anywhere in XML declarations.");
    if (expected.contains("version")) handler.error("XML declaration must contain a version.");
    return ENDED;
  }
}

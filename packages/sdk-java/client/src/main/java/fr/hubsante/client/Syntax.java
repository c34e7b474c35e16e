package fr.hubsante.client;

import java.util.Locale;

/** The syntax of a message. That of a message received is told by its {@code content-type}. */
public enum Syntax {
  JSON("application/json"),
  XML("application/xml");

  private final String contentType;

  Syntax(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /** The syntax a content type names, parameters aside; {@code null} for any other. */
  static Syntax of(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (Syntax one : values()) if (one.contentType.equals(type)) return one;
    return null;
  }
}

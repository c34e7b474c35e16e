package fr.hubsante.messages.words;

/** The same in both languages. */
public record Words(String fr, String en) {
  /** In one of them. */
  public String in(boolean french) {
    return french ? fr : en;
  }
}

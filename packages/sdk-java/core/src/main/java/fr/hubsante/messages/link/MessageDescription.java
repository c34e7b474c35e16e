package fr.hubsante.messages.link;

import java.util.List;

/** A message of a link: its fields, its namespace, and who sends it to whom. */
public final class MessageDescription extends Described {
  /** Who sends a message to whom: identifiers of roles. */
  public record Exchange(String sender, String receiver) {}

  /**
   * Of a message, everything but its fields.
   *
   * @param name {@code RS-EDA}
   * @param namespace of its element and of everything inside
   * @param header whether the RC-DE header stands beside it
   * @param title in French
   * @param use {@code business}, {@code acknowledgement}, {@code error} or {@code information}
   * @param kinds kinds of envelope it travels in
   * @param exchanges of business messages only
   * @param fromHub whether the Hub alone sends it
   */
  public record Facts(
      String name,
      String namespace,
      boolean header,
      String title,
      String use,
      List<String> kinds,
      List<Exchange> exchanges,
      boolean fromHub) {}

  private final Facts facts;

  MessageDescription(Facts facts, Described described) {
    super(described.fields(), described.isOpen(), described.ignoresOthers(), described.types());
    this.facts = facts;
  }

  public Facts facts() {
    return facts;
  }

  public String name() {
    return facts.name();
  }

  public String namespace() {
    return facts.namespace();
  }

  public boolean header() {
    return facts.header();
  }

  public List<String> kinds() {
    return facts.kinds();
  }
}

package fr.hubsante.messages;

/**
 * What whoever sends a message has to say.
 *
 * @param sender identity of the sender's client, {@code fr.health.samu290}
 * @param recipient identity of the recipient's client
 * @param id unique at the sender; the envelope puts the sender's identity before it
 * @param sentAt with its offset and without fraction of a second: {@code 2025-03-10T10:37:00+01:00}
 * @param expiresAt in the same form
 * @param kind of envelope; {@code null} for the one its message travels in, else {@code Report}
 * @param status {@code Actual} when {@code null}
 * @param header whether the message travels with the RC-DE header; {@code null} for what its link says
 */
public record Wrapping(
    String sender,
    String recipient,
    String id,
    String sentAt,
    String expiresAt,
    String kind,
    String status,
    Boolean header) {
  /** With the kind and the header that the message asks for. */
  public Wrapping(String sender, String recipient, String id, String sentAt, String expiresAt) {
    this(sender, recipient, id, sentAt, expiresAt, null, null, null);
  }
}

package fr.hubsante.client;

/**
 * How a message was treated.
 *
 * @param refused {@code null} for an accepted one
 */
public record Treated(Refused refused) {
  /** Accepted. */
  public static final Treated ACCEPTED = new Treated(null);

  /** Why a message was refused. */
  public record Refused(int code, String cause) {}
}

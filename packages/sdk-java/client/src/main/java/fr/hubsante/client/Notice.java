package fr.hubsante.client;

/**
 * What the client tells of its own accord.
 *
 * @param message in French, for a person
 * @param distributionID of the message it is about; {@code null} when it is about none
 * @param cause {@code null} when there is none
 */
public record Notice(Event event, String message, String distributionID, Throwable cause) {
  /** What happened. */
  public enum Event {
    CONNECTED,
    DISCONNECTED,
    /** The Hub does not answer yet. */
    RETRYING,
    /** A treatment failed and will be taken up again. */
    TRY_FAILED,
    /** A message was given back to its sender, or to the dead letters. */
    MESSAGE_REFUSED,
    /** An acknowledgement or an information that no handler is for. */
    MESSAGE_IGNORED,
    /** A message that was treated already: acknowledged, and not treated again. */
    MESSAGE_REPEATED,
    /** A sending whose outcome had been said to be unknown. */
    CONFIRMED_LATE,
    /** The Hub refuses this message today, or accepts it with a caveat; told once for each message. */
    HUB_WARNING
  }
}

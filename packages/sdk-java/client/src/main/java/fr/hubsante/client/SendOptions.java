package fr.hubsante.client;

import java.time.Duration;

/**
 * How a message is sent.
 *
 * @param recipient client identifier of the only recipient
 * @param distributionID your client identifier, « _ », then what you like that is unique; {@code null}: drawn at random. Giving it
 *     allows to keep it before sending, and to send the same message again after a cut
 * @param kind of envelope; {@code null} for the most usual
 * @param status {@code Actual} or {@code Exercise}
 * @param lifetime a day at most on the Hub
 */
public record SendOptions(String recipient, String distributionID, String kind, String status, Duration lifetime) {
  /** A real message that lives for a day. */
  public static SendOptions to(String recipient) {
    return new SendOptions(recipient, null, null, "Actual", Duration.ofDays(1));
  }

  /** The same under an identifier of one’s own. */
  public SendOptions withDistributionID(String id) {
    return new SendOptions(recipient, id, kind, status, lifetime);
  }

  /** The same in another kind of envelope, {@code Update}. */
  public SendOptions withKind(String other) {
    return new SendOptions(recipient, distributionID, other, status, lifetime);
  }

  /** The same with another status, {@code Exercise}. */
  public SendOptions withStatus(String other) {
    return new SendOptions(recipient, distributionID, kind, other, lifetime);
  }

  /** The same with another life. */
  public SendOptions withLifetime(Duration other) {
    return new SendOptions(recipient, distributionID, kind, status, other);
  }
}

package fr.hubsante.messages;

import java.util.List;
import java.util.Map;

/**
 * What a role does on its link: everything that an AMQP client needs to know of it.
 *
 * @param id {@code LRM}
 * @param exchange where everything is published
 * @param queues suffixes of the queues of a client: its identifier, a point, then one of these
 * @param xml whether it sends XML when nobody says otherwise; JSON else
 * @param hub identity of the Hub itself
 * @param servers hosts and ports of the Hub
 * @param sent what it sends, by business member
 * @param received what it receives, by business member
 * @param acknowledgement business member of what it answers with
 * @param error business member of what tells the cause of a refusal; {@code null} when the role may not send it
 * @param information the same for what tells it otherwise
 * @param warnings what to know before relying on a message, in French, by business member
 */
public record Role(
    String id,
    String exchange,
    List<String> queues,
    boolean xml,
    String hub,
    List<String> servers,
    Map<String, Sent> sent,
    Map<String, Received> received,
    String acknowledgement,
    String error,
    String information,
    Map<String, String> warnings) {
  /**
   * A message that it sends.
   *
   * @param name {@code RS-EDA}
   * @param kinds kinds of envelope; the first one is meant when none is said
   * @param hasHeader whether it travels with the RC-DE header
   */
  public record Sent(String name, List<String> kinds, boolean hasHeader) {}

  /**
   * A message that it receives.
   *
   * @param name {@code RS-EDA}
   * @param isAcknowledged whether it is answered by an acknowledgement
   */
  public record Received(String name, boolean isAcknowledged) {}
}

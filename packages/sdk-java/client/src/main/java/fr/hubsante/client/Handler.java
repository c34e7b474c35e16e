package fr.hubsante.client;

import java.util.Map;

/** Treats a message. The broker’s acknowledgement comes after. */
@FunctionalInterface
public interface Handler {
  /**
   * @param body what stands under the business member, as plain values
   * @throws Exception makes the message be taken up again later; a {@link Refusal} refuses it
   */
  void handle(Map<String, Object> body, Delivery delivery) throws Exception;
}

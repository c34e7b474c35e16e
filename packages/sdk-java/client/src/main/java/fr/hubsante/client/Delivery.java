package fr.hubsante.client;

import java.util.Map;

/**
 * Where a message comes from.
 *
 * @param sender client identifier
 * @param content the text as it came
 * @param attempt number of this try, from 1; only those that reached the handler count
 * @param deliveryCount how many times the broker delivered it before ({@code x-delivery-count}); {@code null} when it does not say
 * @param isRedelivered whether the broker may have delivered it before; does not count as a try
 */
public record Delivery(
    String distributionID,
    String sender,
    Map<String, Object> envelope,
    Syntax syntax,
    String content,
    int attempt,
    Long deliveryCount,
    boolean isRedelivered) {}

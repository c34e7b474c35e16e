package fr.hubsante.client;

import java.util.Map;

/**
 * A message that the broker has kept. The recipient will answer with its {@code distributionID}.
 *
 * @param envelope as it was sent
 */
public record Sent(String distributionID, Map<String, Object> envelope) {}

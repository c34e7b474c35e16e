package fr.hubsante.messages;

import java.util.List;

/**
 * A message that a role sends or receives.
 *
 * @param message {@code RS-EDA}
 * @param root its business member, which is its XML root element: {@code createCaseHealth}
 * @param title in French
 * @param use {@code business}, {@code acknowledgement}, {@code error} or {@code information}
 * @param kinds kinds of envelope it travels in
 * @param others roles at the other end; what the Hub alone sends comes from {@code hub}
 */
public record AllowedMessage(
    String message, String root, String title, String use, List<String> kinds, List<String> others) {}

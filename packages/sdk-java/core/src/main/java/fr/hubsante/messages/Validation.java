package fr.hubsante.messages;

import java.util.List;

/**
 * What there is to say of a message.
 *
 * @param valid whether it conforms to its specification and the Hub does not refuse it for what it says: no finding is an error
 * @param findings from the envelope inwards
 */
public record Validation(boolean valid, List<Finding> findings) {}

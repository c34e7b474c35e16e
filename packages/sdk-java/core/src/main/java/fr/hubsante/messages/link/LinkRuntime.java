package fr.hubsante.messages.link;

import java.util.Map;

/**
 * A link version, ready to judge messages.
 *
 * @param envelope the schema of the envelope, whatever message it carries
 * @param header the schema of the members of the header, whatever stands beside
 * @param messages the schema of what stands under each business member
 */
public record LinkRuntime(LinkDescription link, Schema envelope, Schema header, Map<String, Schema> messages) {}

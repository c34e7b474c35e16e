package fr.hubsante.messages.link;

import fr.hubsante.messages.Role;
import java.util.Map;

/**
 * A link version, ready to judge messages.
 *
 * @param envelope the schema of the envelope, whatever message it carries
 * @param header the schema of the members of the header, whatever stands beside
 * @param messages the schema of what stands under each business member
 * @param roles by identifier; no verdict depends on them
 */
public record LinkRuntime(
    LinkDescription link, Schema envelope, Schema header, Map<String, Schema> messages, Map<String, Role> roles) {}

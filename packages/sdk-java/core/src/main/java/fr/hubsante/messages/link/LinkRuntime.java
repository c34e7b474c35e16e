package fr.hubsante.messages.link;

import fr.hubsante.messages.Role;
import java.util.Map;

/**
 * A link version, ready to judge messages.
 *
 * @param envelope the schema of the envelope, whatever message it carries
 * @param header the schema of the members of the header, whatever stands beside
 * @param messages the schema of what stands under each business member
 * @param soundness whether there is nothing to tell of a body, found out quickly
 * @param roles by identifier; no verdict depends on them
 */
public record LinkRuntime(
    LinkDescription link,
    Schema envelope,
    Schema header,
    Map<String, Schema> messages,
    Soundness soundness,
    Map<String, Role> roles) {}

package fr.hubsante.messages.link;

import java.util.List;

/**
 * What a schema says is wrong.
 *
 * @param path of the value, from the value the schema was asked about
 * @param keyword of the schema: {@code required}, {@code members}, {@code type}…
 * @param value what stands there
 * @param detail the name that is missing or unknown, the type or the pattern that is asked for
 * @param limit of a number of items
 */
public record Remark(List<Object> path, String keyword, Object value, String detail, int limit) {}

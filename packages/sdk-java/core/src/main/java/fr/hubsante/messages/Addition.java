package fr.hubsante.messages;

import java.util.List;

/**
 * A value of the target of a conversion that comes from no value of the source.
 *
 * @param because {@code default}: the version requires it; {@code note}: it tells what was lost
 */
public record Addition(List<Object> path, Object value, String because) {}

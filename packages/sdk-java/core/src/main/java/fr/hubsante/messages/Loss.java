package fr.hubsante.messages;

import java.util.List;

/**
 * A value that could not be carried into the form of another version.
 *
 * @param path of the value, in the source
 * @param fields names of the fields that lead there, as people call them
 * @param value {@code null} where the message that was given has none there: another message brought it
 * @param reason {@code no-place}: the version has no such field; {@code unknown-tag}: the sender put it where its own version has
 *     no field; {@code refused}: it is none of the codes, or has not the form, that the version asks for; {@code approximated}:
 *     it became one that says less; {@code too-many}: the version has room for fewer; {@code holder-incomplete}: the object that
 *     held it lacks what the version requires, and is not there; {@code not-of-its-type}: it is not of the type that its own
 *     version gives it
 * @param became what stands in its place; {@code null} where nothing does
 * @param notedAt where its words were written for people, in the target; {@code null} where they were not
 * @param version of a chain of conversions, the version whose limits it met
 * @param message in French, for a person
 * @param messageEn in English
 */
public record Loss(
    List<Object> path,
    List<String> fields,
    Object value,
    String reason,
    Object became,
    List<Object> notedAt,
    String version,
    String message,
    String messageEn) {}

package fr.hubsante.messages;

import java.util.List;

/**
 * One thing that is wrong in a message; each fault has exactly one.
 *
 * @param code what kind of fault it is; the same in every language and in every version
 * @param severity whether the message is refused
 * @param path the faulty value; for what is missing, where it should stand: names and, in lists, numbers from 0
 * @param fields names of the fields that lead there, as people call them: « Patient n° 2 », « Sexe »
 * @param message in French, for a person
 * @param messageEn in English
 */
public record Finding(
    String code, Severity severity, List<Object> path, List<String> fields, String message, String messageEn) {}

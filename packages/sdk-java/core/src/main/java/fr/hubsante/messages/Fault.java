package fr.hubsante.messages;

import java.util.List;

/**
 * Why something could not be read or written.
 *
 * @param code what kind of fault it is; the same in every language and in every version
 * @param path where; names and, in lists, numbers from 0
 * @param message in French, for a person
 * @param messageEn in English
 */
public record Fault(String code, List<Object> path, String message, String messageEn) {}

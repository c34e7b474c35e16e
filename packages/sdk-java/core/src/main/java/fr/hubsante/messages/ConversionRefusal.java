package fr.hubsante.messages;

/**
 * Why a message has no form in the target version.
 *
 * @param code {@code no-message}: it holds no message that the source version knows; {@code unreadable}: it cannot be read, nested
 *     without end; {@code message-not-there}: the target version has no such message; {@code required-missing}: what the target
 *     version requires cannot be given; {@code base-unknown}: it tells what is new of something that is not known; {@code
 *     no-way}: no tables lead from one version to the other
 * @param message in French, for a person
 * @param messageEn in English
 */
public record ConversionRefusal(String code, String message, String messageEn) {}

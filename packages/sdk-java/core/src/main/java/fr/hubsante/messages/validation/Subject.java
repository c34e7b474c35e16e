package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.Described;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Words;
import java.util.List;

/**
 * What a finding is about: an object that is described, and where it stands.
 *
 * @param path from the root of what was given to that object
 * @param area what its sentences begin with: « En-tête »; {@code null} when the fields say enough
 * @param name what it is called where no field is named: « Message RS-EDA »
 */
public record Subject(Described described, List<Object> path, Words area, Words name) {
  /** A message as a whole, where no field of it is meant. */
  static Subject messageAt(List<Object> path) {
    return new Subject(Described.NOTHING, path, null, Phrases.MESSAGE);
  }
}

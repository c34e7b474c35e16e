package fr.hubsante.messages.xml;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What was made out of a document, however faulty.
 *
 * @param value {@code null} when nothing was
 */
public record Reading(Map<String, Object> value, List<Fault> faults) {
  /** The message can be read, but a digit of a number was lost: whoever reads it has to know. */
  private static final String LOST = "number-digits-lost";

  /** Nothing was made out of it. */
  public static Reading failed(Fault fault) {
    return new Reading(null, List.of(fault));
  }

  /** A reading that is whole or nothing. */
  public Outcome<Map<String, Object>> outcome() {
    List<Fault> serious =
        faults.stream().filter(one -> !ElementRules.isTolerated(one) && !one.code().equals(LOST)).toList();
    if (value == null || !serious.isEmpty()) return Outcome.failure(serious);
    return Outcome.success(value, faults.stream().filter(one -> one.code().equals(LOST)).toList());
  }
}

package fr.hubsante.messages;

import java.util.List;
import java.util.Map;

/**
 * A message in the form of another version, or why it has none.
 *
 * @param messages in its envelope, if the source had one; the first bears the identifiers of the source, there are several where
 *     it is split
 * @param refusal {@code null} where there are messages
 */
public record Conversion(
    List<Map<String, Object>> messages, List<Loss> losses, List<Addition> added, ConversionRefusal refusal) {
  /** Whether the message has a form in the target version. */
  public boolean ok() {
    return refusal == null;
  }
}

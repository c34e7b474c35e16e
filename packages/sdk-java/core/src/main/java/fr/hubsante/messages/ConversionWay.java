package fr.hubsante.messages;

import java.util.List;

/**
 * From which version to which, and the tables that lead there, one after the other where none does directly.
 *
 * @param known what is known of the case, the oldest first, for messages that tell only what is new
 */
public record ConversionWay(String from, String to, List<ConversionTable> tables, List<?> known) {
  /** With nothing known. */
  public ConversionWay(String from, String to, List<ConversionTable> tables) {
    this(from, to, tables, List.of());
  }
}

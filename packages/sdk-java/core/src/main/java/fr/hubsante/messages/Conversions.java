package fr.hubsante.messages;

import fr.hubsante.messages.conversion.Converting;
import fr.hubsante.messages.conversion.TableParts;
import java.util.List;
import java.util.Map;

/** Messages of one version in the form of another. */
public final class Conversions {
  private Conversions() {}

  /**
   * Puts a message into the form of another version. Every value that is not carried is among the losses. Nothing is ever thrown
   * for a faulty message.
   *
   * @param message alone, {@code {"createCaseHealth": …}}, or a whole envelope, whose identifiers are kept, so that
   *     acknowledgements find it
   */
  public static Conversion convert(Object message, ConversionWay way) {
    List<TableParts> tables = Converting.way(way.from(), way.to(), parts(way.tables()));
    return tables == null
        ? Converting.refused("no-way", Map.of("from", way.from(), "to", way.to()))
        : along(message, tables, way.known());
  }

  /** The same along tables that are given in their order. */
  public static Conversion convertAlong(Object message, List<ConversionTable> tables, List<?> known) {
    return along(message, parts(tables), known);
  }

  private static List<TableParts> parts(List<ConversionTable> tables) {
    return tables.stream().map(ConversionTable::parts).toList();
  }

  private static Conversion along(Object message, List<TableParts> tables, List<?> known) {
    try {
      return Converting.along(message, tables, known);
    } catch (StackOverflowError reason) {
      // A value that holds itself, or is nested deeper than this language goes: no reader of JSON makes one.
      return Converting.refused("unreadable", Map.of());
    }
  }
}

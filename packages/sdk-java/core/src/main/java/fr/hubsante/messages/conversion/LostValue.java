package fr.hubsante.messages.conversion;

import fr.hubsante.messages.conversion.Node.Leaf;
import fr.hubsante.messages.conversion.Node.Source;
import fr.hubsante.messages.conversion.Node.Struct;
import java.util.List;

/** A value that is not carried, before it is told. */
final class LostValue {
  final Source source;
  final String reason;
  final Object became;
  /** The objects of the target that would have held it, from the root. */
  final List<Struct> holders;
  /** Its words in the target. */
  Leaf note;

  LostValue(Source source, String reason, List<Struct> holders, Object became) {
    this.source = source;
    this.reason = reason;
    this.holders = holders;
    this.became = became;
  }
}

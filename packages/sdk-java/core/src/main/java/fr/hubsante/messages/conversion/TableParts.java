package fr.hubsante.messages.conversion;

import fr.hubsante.messages.link.LinearPattern;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a conversion table is made of; {@code packages/model/src/conversion/conversion-table.ts} tells what each part means. A
 * number that the table does not give is -1, but for how many objects to leave, which is 0.
 */
public record TableParts(
    String from,
    String to,
    Map<String, MessageConversion> messages,
    List<Walk> walks,
    List<Map<String, ShapeMember>> shapes,
    List<ValueRule> values,
    boolean answersParts) {

  /** A message of the source version; {@code to} is {@code null} where the target version has no such message. */
  public record MessageConversion(String name, TargetMessage to) {}

  /** A message of the target version. */
  public record TargetMessage(
      String name, String root, int walk, int shape, List<NotePlace> notes, Split split, Join join) {}

  /** How an object of the source is read; members that are not listed are copied as they are where it is open. */
  public record Walk(Map<String, Step> members, boolean isOpen) {}

  /** What becomes of one member of the source; {@code at} is {@code null} where it has no place. */
  public record Step(String label, List<String> at, int up, int walk, int value, boolean keepsLast) {}

  /** A member of an object of the target version; the members of one, in their order, are its shape. */
  public record ShapeMember(boolean isList, int min, int max, int shape, Fill fill, List<String> copy) {
    boolean isRequired() {
      return min > 0;
    }
  }

  /** A value put where the target requires one that the source does not have. */
  public record Fill(Object value, int accepts) {}

  /** How a value of the source becomes a value of the target. */
  public record ValueRule(
      Map<String, Object> codes,
      Set<String> approximate,
      String type,
      Set<Object> accepted,
      List<LinearPattern> patterns,
      boolean hasParents,
      Object otherwise) {}

  /** A place of the target where lost values are written for people; {@code beside} is {@code null} where no item is made. */
  public record NotePlace(List<String> at, List<Beside> beside) {}

  /** A member of the item of a note. */
  public record Beside(List<String> at, Fill fill) {}

  /** One message becomes several: itself, and one more for each item of a list. */
  public record Split(String list, String key, String value, String caseMember, TargetMessage to) {}

  /** One message of several: it is completed by the messages that are known of the same case. */
  public record Join(
      String base, String list, String key, String news, String value, String moment, String caseMember, TargetMessage to) {}
}

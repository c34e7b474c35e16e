package fr.hubsante.messages.conversion;

import fr.hubsante.messages.Json;
import fr.hubsante.messages.conversion.Node.Items;
import fr.hubsante.messages.conversion.Node.Leaf;
import fr.hubsante.messages.conversion.Node.Struct;
import fr.hubsante.messages.conversion.TableParts.Beside;
import fr.hubsante.messages.conversion.TableParts.NotePlace;
import fr.hubsante.messages.conversion.TableParts.ShapeMember;
import fr.hubsante.messages.conversion.TableParts.TargetMessage;
import fr.hubsante.messages.conversion.TextFilled.Correspondents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Writes lost values for people where the target has a place for it. */
final class NoteWriter {
  private final TableParts table;
  private final ValueCarrier values;
  private final TargetMessage to;
  private final Supplier<String> seed;
  private final Correspondents correspondents;
  /** The values that were made for notes. */
  final Set<Leaf> made = Collections.newSetFromMap(new IdentityHashMap<>());

  NoteWriter(
      TableParts table, ValueCarrier values, TargetMessage to, Supplier<String> seed, Correspondents correspondents) {
    this.table = table;
    this.values = values;
    this.to = to;
    this.seed = seed;
    this.correspondents = correspondents;
  }

  /**
   * Lost values that one note tells.
   *
   * @param place the object that has the text, or the one around what was lost where an item is made
   */
  private record Group(NotePlace note, Struct place, List<Struct> holders, List<LostValue> losses) {}

  /** Where an object of the target stands: what was dropped stands nowhere. */
  private record Standing(Struct holder, String tag) {}

  /** Values that are noted at one place are told together. */
  void write(List<LostValue> losses, Struct root) {
    Map<Struct, Standing> index = standingIn(root);
    Map<Integer, Map<Struct, Group>> groups = new LinkedHashMap<>();
    for (LostValue loss : losses) {
      List<Struct> holders = new ArrayList<>();
      holders.add(root);
      for (Struct holder : loss.holders.subList(1, loss.holders.size()))
        if (index.containsKey(holder)) holders.add(holder);
      for (int number = 0; number < to.notes().size(); number += 1) {
        NotePlace note = to.notes().get(number);
        Struct around = holders.size() > 1 ? holders.get(1) : root;
        Struct place = note.beside() == null ? holderOf(note, holders, root, index) : around;
        if (place == null) continue;
        groups
            .computeIfAbsent(number, key -> new LinkedHashMap<>())
            .computeIfAbsent(place, key -> new Group(note, place, holders, new ArrayList<>()))
            .losses()
            .add(loss);
        break;
      }
    }
    for (Map<Struct, Group> ofNote : groups.values()) for (Group group : ofNote.values()) writeGroup(group, root);
  }

  private void writeGroup(Group group, Struct root) {
    StringBuilder text = new StringBuilder();
    text.append("Conversion de ").append(table.from()).append(" à ").append(table.to());
    text.append(", valeurs sans équivalent :");
    for (LostValue loss : group.losses()) {
      text.append('\n').append(String.join(" › ", loss.source.fields())).append(" : ").append(text(loss.source.value()));
      if (loss.became != null) text.append(" (devenu ").append(Values.text(loss.became)).append(')');
    }
    Leaf leaf =
        group.note().beside() == null
            ? beside(group.note(), group.place(), text.toString())
            : item(group.note(), group.holders(), root, text.toString());
    if (leaf != null) for (LostValue loss : group.losses()) loss.note = leaf;
  }

  /** In a text that is there, after its words, or in one more item of a list of texts. */
  private Leaf beside(NotePlace note, Struct holder, String text) {
    String tag = note.at().isEmpty() ? "" : note.at().get(note.at().size() - 1);
    ShapeMember member = memberOf(holder, tag);
    if (member == null) return null;
    Node known = holder.members.get(tag);
    if (member.isList()) {
      List<Node> items = known instanceof Items list ? list.items : List.of();
      if (member.max() >= 0 && items.size() >= member.max()) return null;
      Leaf leaf = leaf(text);
      holder.members.put(tag, new Items(new ArrayList<>(Values.with(items, leaf))));
      return leaf;
    }
    if (known instanceof Leaf own) {
      own.value = Values.text(own.value) + "\n" + text;
      return own;
    }
    Leaf leaf = leaf(text);
    holder.members.put(tag, leaf);
    return leaf;
  }

  /** In an item of its own. */
  private Leaf item(NotePlace note, List<Struct> holders, Struct root, String text) {
    if (note.at().size() != 2) return null;
    String name = note.at().get(0);
    ShapeMember member = memberOf(root, name);
    if (member == null || member.shape() < 0) return null;
    Struct item = new Struct(member.shape(), true);
    Leaf leaf = leaf(text);
    item.members.put(note.at().get(1), leaf);
    for (Beside one : note.beside()) {
      Object value = TextFilled.of(one.fill().value(), holders, () -> seed.get() + text, correspondents);
      if (value != null && values.carry(value, one.fill().accepts()).kind() == ValueCarrier.Kind.SAME)
        set(item, one.at(), value);
    }
    if (!isComplete(item)) return null;
    Node known = root.members.get(name);
    if (!member.isList()) {
      if (known != null) return null;
      root.members.put(name, item);
    } else if (known instanceof Items list) {
      if (member.max() >= 0 && list.items.size() >= member.max()) return null;
      list.items.add(item);
    } else root.members.put(name, Items.of(item));
    return leaf;
  }

  private void set(Struct item, List<String> at, Object value) {
    Struct holder = item;
    for (String tag : at.subList(0, Math.max(0, at.size() - 1))) {
      ShapeMember member = memberOf(holder, tag);
      if (member == null || member.shape() < 0) return;
      Struct next = holder.members.get(tag) instanceof Struct known ? known : new Struct(member.shape(), true);
      holder.members.put(tag, next);
      holder = next;
    }
    holder.members.put(at.isEmpty() ? "" : at.get(at.size() - 1), leaf(value));
  }

  private boolean isComplete(Struct node) {
    for (Map.Entry<String, ShapeMember> one : table.shapes().get(node.shape).entrySet()) {
      Node member = node.members.get(one.getKey());
      if (member == null ? one.getValue().isRequired() : member instanceof Struct inner && !isComplete(inner))
        return false;
    }
    return true;
  }

  private ShapeMember memberOf(Struct holder, String tag) {
    return table.shapes().get(holder.shape).get(tag);
  }

  private Leaf leaf(Object value) {
    Leaf leaf = new Leaf(value, null);
    made.add(leaf);
    return leaf;
  }

  private static Map<Struct, Standing> standingIn(Struct root) {
    Map<Struct, Standing> index = new IdentityHashMap<>();
    Deque<Struct> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      Struct holder = waiting.pop();
      holder.members.forEach((tag, member) -> {
        for (Node item : member instanceof Items list ? list.items : List.of(member)) {
          if (!(item instanceof Struct inner)) continue;
          index.put(inner, new Standing(holder, tag));
          waiting.push(inner);
        }
      });
    }
    return index;
  }

  /** The object that has the text of a note: in lists, the item around what was lost; {@code null} where there is none. */
  private static Struct holderOf(NotePlace note, List<Struct> holders, Struct root, Map<Struct, Standing> index) {
    Struct holder = root;
    for (String tag : note.at().subList(0, Math.max(0, note.at().size() - 1))) {
      Node next = holder.members.get(tag);
      if (next instanceof Items) {
        next = null;
        for (Struct one : holders) {
          Standing place = index.get(one);
          if (next == null && place != null && place.holder() == holder && place.tag().equals(tag)) next = one;
        }
      }
      if (!(next instanceof Struct inner)) return null;
      holder = inner;
    }
    return holder;
  }

  private static String text(Object value) {
    boolean isWhole = value == null || value instanceof Map<?, ?> || value instanceof List<?>;
    return isWhole ? Json.write(value) : Values.text(value);
  }
}

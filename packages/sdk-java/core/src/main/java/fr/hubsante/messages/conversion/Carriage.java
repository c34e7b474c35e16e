package fr.hubsante.messages.conversion;

import fr.hubsante.messages.Addition;
import fr.hubsante.messages.Json;
import fr.hubsante.messages.conversion.Node.Items;
import fr.hubsante.messages.conversion.Node.Leaf;
import fr.hubsante.messages.conversion.Node.Source;
import fr.hubsante.messages.conversion.Node.Struct;
import fr.hubsante.messages.conversion.TableParts.Fill;
import fr.hubsante.messages.conversion.TableParts.ShapeMember;
import fr.hubsante.messages.conversion.TableParts.Step;
import fr.hubsante.messages.conversion.TableParts.TargetMessage;
import fr.hubsante.messages.conversion.TableParts.Walk;
import fr.hubsante.messages.conversion.TextFilled.Correspondents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conversion of one message along one table. */
final class Carriage {
  /** No message of use is deeper; what is, is lost. */
  private static final int DEEPEST = 100;

  private final TableParts table;
  private final ValueCarrier values;
  private final TargetMessage to;
  private final Map<List<Object>, LostValue> lost = new LinkedHashMap<>();
  private List<String> missing = List.of();
  private final Correspondents correspondents;
  private final Map<String, Object> body;
  private String hash;

  private Carriage(TableParts table, TargetMessage to, Correspondents correspondents, Map<String, Object> body) {
    this.table = table;
    this.values = new ValueCarrier(table.values());
    this.to = to;
    this.correspondents = correspondents;
    this.body = body;
  }

  /** A value of the target and the value of the source that it comes from, by their paths. */
  record Origin(List<Object> path, List<Object> from) {}

  /** What stands under the root of the target; or, with no body, the tags of what is required and missing. */
  record Carried(
      Map<String, Object> body, List<String> missing, List<LostValue> losses, List<Addition> added, List<Origin> origins) {}

  /** @param root of the source, for paths */
  static Carried carried(
      TableParts table, Map<String, Object> body, String root, TargetMessage to, Correspondents correspondents) {
    return new Carriage(table, to, correspondents, body).carry(root);
  }

  private Carried carry(String root) {
    Struct target = new Struct(to.shape(), true);
    List<Struct> stack = List.of(target);
    walk(body, to.walk(), new Source(List.of(root), List.of(), body), stack);
    if (!complete(target, stack, List.of(), false))
      return new Carried(null, missing, List.of(), List.of(), List.of());
    NoteWriter writer = new NoteWriter(table, values, to, this::seed, correspondents);
    writer.write(new ArrayList<>(lost.values()), target);
    order(target);
    Map<String, Object> written = target.written(List.of(to.root()));
    List<Addition> added = new ArrayList<>();
    List<Origin> origins = new ArrayList<>();
    target.leaves(leaf -> {
      if (leaf.from != null) origins.add(new Origin(leaf.path, leaf.from.path()));
      else added.add(new Addition(leaf.path, leaf.value, writer.made.contains(leaf) ? "note" : "default"));
    });
    return new Carried(written, List.of(), new ArrayList<>(lost.values()), added, origins);
  }

  /** What tells the message from others; read once, however many places depend on it. */
  private String seed() {
    if (hash == null) hash = TextFilled.shortHash(Json.write(body));
    return hash;
  }

  private void lose(Source source, String reason, List<Struct> holders, Object became) {
    lost.put(source.path(), new LostValue(source, reason, holders, became));
  }

  /** Everything under a value of the source, each value by its own path. */
  private void loseAll(Source source, String reason, List<Struct> holders, int walk) {
    Object value = source.value();
    Map<String, Object> members = Values.object(value);
    if (source.path().size() > DEEPEST || (members == null && !(value instanceof List<?>)))
      lose(source, reason, holders, null);
    else if (members == null) {
      int index = 0;
      for (Object item : (List<?>) value)
        loseAll(new Source(Values.with(source.path(), index++), source.fields(), item), reason, holders, walk);
    } else {
      Map<String, Step> steps = walk < 0 ? Map.of() : table.walks().get(walk).members();
      for (Map.Entry<String, Object> member : members.entrySet()) {
        Step step = steps.get(member.getKey());
        loseAll(inside(source, member, step), reason, holders, step == null ? -1 : step.walk());
      }
    }
  }

  private static Source inside(Source source, Map.Entry<String, Object> member, Step step) {
    String tag = member.getKey();
    List<String> fields = Values.with(source.fields(), step == null ? tag : step.label());
    return new Source(Values.with(source.path(), tag), fields, member.getValue());
  }

  private void walk(Map<String, Object> members, int number, Source at, List<Struct> stack) {
    Walk walk = table.walks().get(number);
    for (Map.Entry<String, Object> member : members.entrySet()) {
      Step step = walk.members().get(member.getKey());
      Source source = inside(at, member, step);
      if (step != null) carry(step, source, stack);
      else if (walk.isOpen()) last(stack).members.put(member.getKey(), new Leaf(member.getValue(), source));
      else loseAll(source, "unknown-tag", stack, -1);
    }
  }

  private static <V> V last(List<V> list) {
    return list.get(list.size() - 1);
  }

  private void carry(Step step, Source source, List<Struct> stack) {
    if (!(source.value() instanceof List<?> list)) {
      carryItem(step, source, stack);
      return;
    }
    if (list.isEmpty()) keepEmpty(step, stack);
    List<String> fields = source.fields();
    List<String> around = fields.subList(0, fields.size() - 1);
    for (int count = 0; count < list.size(); count += 1) {
      int index = step.keepsLast() ? list.size() - 1 - count : count;
      List<String> names =
          list.size() == 1 ? fields : Values.with(around, last(fields) + " n° " + (index + 1));
      carryItem(step, new Source(Values.with(source.path(), index), names, list.get(index)), stack);
    }
  }

  /** A list of nothing stays one where the target has a list. */
  private void keepEmpty(Step step, List<Struct> stack) {
    if (step.at() == null || step.at().size() != 1 || step.up() >= stack.size()) return;
    String tag = step.at().get(0);
    Struct holder = stack.get(stack.size() - 1 - step.up());
    if (holder.members.containsKey(tag)) return;
    ShapeMember member = memberOf(holder, tag);
    if (member != null && member.isList() && member.min() == -1)
      holder.members.put(tag, new Items(new ArrayList<>()));
  }

  private void carryItem(Step step, Source source, List<Struct> stack) {
    Map<String, Object> members = Values.object(source.value());
    boolean isObject = members != null;
    if (source.value() == null || source.path().size() > DEEPEST || isObject != (step.walk() >= 0)) {
      String reason = isObject && step.at() == null ? "no-place" : "not-of-its-type";
      loseAll(source, reason, stack, step.walk());
    } else if (step.walk() < 0) carryLeaf(step, source, stack);
    else if (step.at() == null) walk(members, step.walk(), source, stack);
    else carryObject(step, source, members, stack);
  }

  private void carryObject(Step step, Source source, Map<String, Object> members, List<Struct> stack) {
    Place place = placeOf(step, stack);
    ShapeMember member = place == null ? null : memberOf(place.holder(), place.tag());
    if (member == null || member.shape() < 0) {
      loseAll(source, "no-place", stack, step.walk());
      return;
    }
    // The object that a value from elsewhere made at a place; its own object of the source joins it.
    Struct known = Node.firstObject(place.holder().members.get(place.tag()));
    Struct node = known != null && known.isAwaited ? known : new Struct(member.shape(), !members.isEmpty());
    if (node.isAwaited || put(place.holder(), place.tag(), node)) {
      node.isAwaited = false;
      walk(members, step.walk(), source, Values.with(place.stack(), node));
    } else loseAll(source, "too-many", stack, step.walk());
  }

  private void carryLeaf(Step step, Source source, List<Struct> stack) {
    if (step.at() == null) {
      lose(source, "no-place", stack, null);
      return;
    }
    ValueCarrier.Carried carried = values.carry(source.value(), step.value());
    if (carried.kind() == ValueCarrier.Kind.REFUSED) {
      lose(source, "refused", stack, null);
      return;
    }
    Place place = placeOf(step, stack);
    if (place == null) lose(source, "no-place", stack, null);
    else if (!put(place.holder(), place.tag(), new Leaf(carried.value(), source)))
      lose(source, "too-many", place.stack(), null);
    else if (carried.kind() == ValueCarrier.Kind.APPROXIMATED)
      lose(source, "approximated", place.stack(), carried.value());
  }

  private ShapeMember memberOf(Struct holder, String tag) {
    return table.shapes().get(holder.shape).get(tag);
  }

  /** The object that takes a member, its tag there, and the objects around. */
  private record Place(Struct holder, String tag, List<Struct> stack) {}

  /** What is missing on the way is made; {@code null} where there is no way. */
  private Place placeOf(Step step, List<Struct> stack) {
    List<Struct> inside = new ArrayList<>(stack.subList(0, Math.max(0, stack.size() - step.up())));
    if (inside.isEmpty() || step.at().isEmpty()) return null;
    for (String tag : step.at().subList(0, step.at().size() - 1)) {
      Struct holder = last(inside);
      ShapeMember member = memberOf(holder, tag);
      if (member == null || member.shape() < 0) return null;
      Struct node = Node.firstObject(holder.members.get(tag));
      if (node == null) {
        node = new Struct(member.shape(), true);
        node.isAwaited = true;
        put(holder, tag, node);
      }
      inside.add(node);
    }
    return new Place(last(inside), last(step.at()), inside);
  }

  /** Whether there was room. */
  private boolean put(Struct holder, String tag, Node node) {
    Node known = holder.members.get(tag);
    ShapeMember member = memberOf(holder, tag);
    if (member != null && member.isList()) {
      if (known instanceof Items list) list.items.add(node);
      else holder.members.put(tag, Items.of(node));
      return true;
    }
    if (known != null) return false;
    holder.members.put(tag, node);
    return true;
  }

  /** Whether an object has all that the target requires, once it was given what it lacks. */
  private boolean complete(Struct node, List<Struct> holders, List<String> way, boolean isMade) {
    for (Map.Entry<String, ShapeMember> one : table.shapes().get(node.shape).entrySet()) {
      String tag = one.getKey();
      ShapeMember member = one.getValue();
      List<String> at = Values.with(way, tag);
      tidy(node, tag, member, holders, at);
      if (!member.isRequired() || node.members.containsKey(tag)) continue;
      Node made = made(member, holders, at);
      if (made == null) {
        // Of what the source has not at all, the whole is missing and not a part.
        if (!isMade && missing.isEmpty()) missing = at;
        return false;
      }
      node.members.put(tag, member.isList() ? Items.of(made) : made);
    }
    return true;
  }

  /** Of a member, what is complete and as many as there may be; nothing where that is too few. */
  private void tidy(Struct node, String tag, ShapeMember member, List<Struct> holders, List<String> way) {
    Node known = node.members.get(tag);
    if (known == null) return;
    List<Node> items = known instanceof Items list ? list.items : List.of(known);
    List<Node> kept = new ArrayList<>();
    for (Node item : items) {
      Struct object = item instanceof Struct one ? one : null;
      boolean isWhole = object == null || complete(object, Values.with(holders, object), way, false);
      boolean isEmpty = object != null && object.hadContent && object.members.isEmpty();
      if (!isWhole) drop(item, "holder-incomplete", holders);
      else if (member.max() >= 0 && kept.size() >= member.max()) drop(item, "too-many", holders);
      else if (!isEmpty) kept.add(item);
    }
    if (known instanceof Items list) {
      boolean isEnough = kept.size() >= Math.max(0, member.min());
      if (!isEnough) for (Node item : kept) drop(item, "holder-incomplete", holders);
      if (!isEnough || (!items.isEmpty() && kept.isEmpty())) node.members.remove(tag);
      else list.items = kept;
    } else if (kept.isEmpty()) node.members.remove(tag);
  }

  private void drop(Node node, String reason, List<Struct> holders) {
    node.leaves(leaf -> {
      if (leaf.from != null) lose(leaf.from, reason, holders, null);
    });
  }

  /** What a required member holds that the source has nothing for; {@code null} where nobody can say. */
  private Node made(ShapeMember member, List<Struct> holders, List<String> way) {
    if (member.shape() < 0) return member.fill() == null ? null : filled(member.fill(), holders, way);
    Struct copied = member.copy() == null ? null : objectAt(member.copy(), holders.get(0));
    Struct node = copied == null ? new Struct(member.shape(), false) : copyOf(copied, member.shape());
    return member.min() <= 1 && complete(node, Values.with(holders, node), way, true) ? node : null;
  }

  private Leaf filled(Fill fill, List<Struct> holders, List<String> way) {
    Object value = TextFilled.of(fill.value(), holders, () -> seed() + String.join(".", way), correspondents);
    if (value == null || values.carry(value, fill.accepts()).kind() != ValueCarrier.Kind.SAME) return null;
    return new Leaf(value, null);
  }

  /** Members in the order of the target, which XML asks for. */
  private void order(Node node) {
    if (node instanceof Items list) for (Node item : list.items) order(item);
    if (!(node instanceof Struct object)) return;
    Map<String, Node> members = new LinkedHashMap<>(object.members);
    object.members.clear();
    for (String tag : table.shapes().get(object.shape).keySet()) {
      Node member = members.remove(tag);
      if (member != null) object.members.put(tag, member);
    }
    object.members.putAll(members);
    for (Node member : object.members.values()) order(member);
  }

  /** The object at some tags; {@code null} where there is none, or a list of them. */
  private static Struct objectAt(List<String> tags, Struct root) {
    Struct holder = root;
    for (String tag : tags) holder = holder != null && holder.members.get(tag) instanceof Struct one ? one : null;
    return holder;
  }

  /** What an object has in common with a shape, as values that the conversion adds. */
  private Struct copyOf(Struct object, int shape) {
    Struct copy = new Struct(shape, false);
    object.members.forEach((tag, node) -> {
      ShapeMember member = table.shapes().get(shape).get(tag);
      if (member != null) copy.members.put(tag, copied(node, member.shape()));
    });
    return copy;
  }

  private Node copied(Node node, int shape) {
    if (node instanceof Leaf leaf) return new Leaf(leaf.value, null);
    if (node instanceof Struct object) return copyOf(object, shape < 0 ? object.shape : shape);
    List<Node> items = new ArrayList<>();
    for (Node item : ((Items) node).items) items.add(copied(item, shape));
    return new Items(items);
  }
}

package fr.hubsante.messages.conversion;

import fr.hubsante.messages.words.MemberOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A part of the message that is being made. */
abstract class Node {
  /** What it is in JSON; each value learns where it stands. */
  abstract Object written(List<Object> path);

  /** Calls for each value under it. */
  abstract void leaves(Consumer<Leaf> take);

  /** The object that a member is, or the first one of a list; {@code null} where it is none. */
  static Struct firstObject(Node node) {
    Node first = node;
    if (node instanceof Items list) first = list.items.isEmpty() ? null : list.items.get(0);
    return first instanceof Struct object ? object : null;
  }

  /** A value of the source and the names that lead to it. */
  record Source(List<Object> path, List<String> fields, Object value) {}

  /** A value of the target, and the value of the source that it comes from; {@code null} for one that the conversion adds. */
  static final class Leaf extends Node {
    Object value;
    final Source from;
    /** Where it stands once all is written. */
    List<Object> path;

    Leaf(Object value, Source from) {
      this.value = value;
      this.from = from;
    }

    @Override
    Object written(List<Object> place) {
      path = place;
      return value;
    }

    @Override
    void leaves(Consumer<Leaf> take) {
      take.accept(this);
    }
  }

  /** A list of the message that is being made. */
  static final class Items extends Node {
    List<Node> items;

    Items(List<Node> items) {
      this.items = items;
    }

    static Items of(Node item) {
      List<Node> items = new ArrayList<>();
      items.add(item);
      return new Items(items);
    }

    @Override
    Object written(List<Object> path) {
      List<Object> written = new ArrayList<>();
      for (int index = 0; index < items.size(); index += 1)
        written.add(items.get(index).written(Values.with(path, index)));
      return written;
    }

    @Override
    void leaves(Consumer<Leaf> take) {
      for (Node item : items) item.leaves(take);
    }
  }

  /** An object of the message that is being made. */
  static final class Struct extends Node {
    /** Its number in the table. */
    final int shape;
    final Map<String, Node> members = new LinkedHashMap<>();
    /** Whether the source had something in it: an object that was empty stays so. */
    final boolean hadContent;
    /** Made on the way to a value that comes from elsewhere: the object of the source that belongs there may still come. */
    boolean isAwaited;

    Struct(int shape, boolean hadContent) {
      this.shape = shape;
      this.hadContent = hadContent;
    }

    @Override
    Map<String, Object> written(List<Object> path) {
      Map<String, Object> written = new LinkedHashMap<>();
      members.forEach((tag, member) -> written.put(tag, member.written(Values.with(path, tag))));
      MemberOrder.orderNumbers(written);
      return written;
    }

    @Override
    void leaves(Consumer<Leaf> take) {
      for (Node member : members.values()) member.leaves(take);
    }
  }
}

package fr.hubsante.messages.xml;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.Outcome;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.MessageDescription;
import fr.hubsante.messages.link.ObjectDescription;
import fr.hubsante.messages.validation.Carriable;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.validation.Paths;
import fr.hubsante.messages.words.Phrases;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages alone, in XML. */
public final class MessageXml {
  private MessageXml() {}

  /** A message alone, in XML. */
  public static Outcome<String> toXml(Object message, LinkDescription link, Limits limits) {
    List<Fault> refused = unwritable(message, limits);
    if (!refused.isEmpty()) return Outcome.failure(refused);
    Outcome<Business> found = businessMember(message, link);
    if (!found.ok()) return Outcome.failure(found.faults());
    Faults faults = new Faults(limits.maxFindings());
    XmlWriter writer = new XmlWriter();
    write(writer, found.value(), List.of(), faults);
    return faults.all().isEmpty() ? Outcome.success(writer.toString()) : Outcome.failure(faults.all());
  }

  /** Why a value cannot be written, whatever it is: too large, endless, or holding what XML does not have. */
  static List<Fault> unwritable(Object value, Limits limits) {
    Carriable carriable = Carriable.of(value, limits);
    if (carriable.refusal() != null) return List.of(carriable.refusal());
    return carriable.faults().stream().filter(one -> !one.code().equals("number-digits-lost")).toList();
  }

  /** The message an element is, as far as it can be read. */
  public static Reading read(XmlElement element, LinkDescription link, Limits limits) {
    String name = element.name();
    MessageDescription described = link.messages().get(name);
    if (described == null) {
      String known = Shown.list(List.copyOf(link.messages().keySet()));
      Map<String, String> parameters = Map.of("name", Shown.text(name), "known", known);
      return Reading.failed(Faults.fault("xml-root-unknown", List.of(name), parameters));
    }
    if (!element.namespace().equals(described.namespace())) {
      Map<String, String> parameters =
          Map.of("name", name, "found", Shown.text(element.namespace()), "expected", described.namespace());
      return Reading.failed(Faults.fault("xml-namespace-wrong", List.of(name), parameters));
    }
    Faults faults = new Faults(limits.maxFindings());
    ObjectReader reader = new ObjectReader(described.types(), described.namespace(), faults);
    Map<String, Object> value = new LinkedHashMap<>();
    XmlElement body = withoutSecondRoot(element, described, List.of(name), faults);
    value.put(name, reader.readElement(body, described, List.of(name), null));
    return new Reading(value, faults.all());
  }

  /** An element whose only child is its own root again, with what that one holds: the root was put twice, which is one fault. */
  static XmlElement withoutSecondRoot(
      XmlElement element, MessageDescription described, List<Object> path, Faults faults) {
    String name = element.name();
    if (element.children().size() != 1 || described.isOpen() || described.field(name) != null) return element;
    XmlElement only = element.children().get(0);
    if (!only.name().equals(name)) return element;
    faults.add("element-root-repeated", Paths.plus(path, name), Map.of("line", only.line(), "name", name));
    return new XmlElement(
        name, element.namespace(), only.children(), element.text(), element.line(), element.attributes());
  }

  /** Writes a business member as the element of its namespace. */
  static void write(XmlWriter writer, Business business, List<Object> path, Faults faults) {
    MessageDescription message = business.message();
    writer.open(business.root(), " xmlns=\"" + XmlWriter.escapeAttribute(message.namespace()) + "\"");
    ObjectDescription mapping = new ObjectDescription(message.fields(), message.isOpen(), false);
    new ObjectWriter(message.types(), writer, faults)
        .write(business.body(), mapping, Paths.plus(path, business.root()), Set.of());
    writer.close(business.root());
  }

  /** The one business member of a message. */
  record Business(String root, Map<?, ?> body, MessageDescription message) {}

  /** The one business member of a message; members of the header beside it are not its matter. */
  static Outcome<Business> businessMember(Object message, LinkDescription link) {
    if (!(message instanceof Map<?, ?> members)) return objectExpected(List.of(), message);
    List<String> roots = new ArrayList<>();
    for (Object name : members.keySet()) if (link.messages().containsKey(name)) roots.add((String) name);
    if (roots.size() != 1) {
      String known = Shown.list(List.copyOf(link.messages().keySet()));
      Object found = roots.isEmpty() ? Phrases.NONE : Shown.list(roots);
      return Outcome.failure(
          List.of(Faults.fault("message-not-one", List.of(), Map.of("known", known, "found", found))));
    }
    String root = roots.get(0);
    Object body = members.get(root);
    if (!(body instanceof Map<?, ?> object)) return objectExpected(List.of(root), body);
    return Outcome.success(new Business(root, object, link.messages().get(root)));
  }

  private static <V> Outcome<V> objectExpected(List<Object> path, Object found) {
    return Outcome.failure(List.of(Faults.fault("object-expected", path, Map.of("found", Shown.value(found)))));
  }
}

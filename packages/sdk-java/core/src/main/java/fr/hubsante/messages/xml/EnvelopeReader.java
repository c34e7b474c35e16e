package fr.hubsante.messages.xml;

import static fr.hubsante.messages.xml.ElementRules.checkWrapper;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.MessageDescription;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.validation.MessageValidation;
import fr.hubsante.messages.validation.Paths;
import fr.hubsante.messages.words.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Envelopes and their messages, from XML. */
public final class EnvelopeReader {
  private static final List<String> ORDER = order();
  /** A second message is told; a hundredth is not read. */
  private static final int MOST_BUSINESS = 10;

  private final LinkDescription link;
  private final Set<String> otherRoots;
  private final Faults faults;

  private EnvelopeReader(LinkDescription link, Set<String> otherRoots, Faults faults) {
    this.link = link;
    this.otherRoots = otherRoots;
    this.faults = faults;
  }

  private static List<String> order() {
    List<String> order = new ArrayList<>(EdxlMapping.HEAD.names());
    order.add("descriptor");
    order.add("content");
    return order;
  }

  /** Whether an element is an envelope, or was meant to be one. */
  public static boolean isEnvelope(XmlElement element) {
    return element.name().equals("edxlDistribution");
  }

  /**
   * The envelope an element is, as far as it can be read.
   *
   * @param otherRoots messages of the model that the link does not carry: found and not read
   */
  public static Reading read(XmlElement root, LinkDescription link, Set<String> otherRoots, Limits limits) {
    if (!root.namespace().equals(EdxlMapping.EDXL)) {
      Map<String, String> parameters =
          Map.of("name", root.name(), "found", Shown.text(root.namespace()), "expected", EdxlMapping.EDXL);
      return Reading.failed(Faults.fault("xml-namespace-wrong", List.of(), parameters));
    }
    Faults faults = new Faults(limits.maxFindings());
    Map<String, Object> value = new EnvelopeReader(link, otherRoots, faults).envelope(root);
    return new Reading(value, faults.all());
  }

  private Map<String, Object> envelope(XmlElement root) {
    ObjectReader reader = new ObjectReader(EdxlMapping.DESCRIPTOR_TYPES, EdxlMapping.EDXL, faults);
    checkWrapper(root, "extended", List.of(), faults, false);
    List<XmlElement> head =
        root.children().stream()
            .filter(child -> !child.name().equals("content") && !child.name().equals("descriptor"))
            .toList();
    XmlElement descriptor = onlyChild(root, "descriptor", List.of());
    XmlElement content = onlyChild(root, "content", List.of());
    List<XmlElement> messages = content == null ? List.of() : messagesIn(content);
    Map<String, Object> value = new LinkedHashMap<>(reader.read(head, EdxlMapping.HEAD, List.of()));
    if (descriptor != null)
      value.put(
          "descriptor", reader.readElement(descriptor, EdxlMapping.DESCRIPTOR, List.of("descriptor"), "resource"));
    List<Object> contents = new ArrayList<>();
    for (XmlElement message : messages) contents.add(wrapped(carriedIn(message, contents.size())));
    value.put("content", contents);
    boolean isMisplaced = false;
    boolean isTold = false;
    for (Fault fault : faults.all()) {
      isMisplaced |= fault.code().equals("element-misplaced") && fault.path().size() == 1;
      // That an object lacks its message was told there.
      isTold |=
          fault.code().equals("element-missing") && !fault.path().isEmpty() && fault.path().get(0).equals("content");
    }
    if (!isMisplaced) {
      List<XmlElement> known = root.children().stream().filter(child -> ORDER.contains(child.name())).toList();
      ElementRules.tellMisplaced(known, ORDER, List.of(), faults);
    }
    if (messages.isEmpty() && !isTold) faults.add("envelope-empty", List.of("content"), Map.of());
    return value;
  }

  private static Map<String, Object> wrapped(Map<String, Object> message) {
    Map<String, Object> value = message;
    for (int index = MessageValidation.CONTENT_PATH.size() - 1; index >= 0; index -= 1) {
      Map<String, Object> holder = new LinkedHashMap<>();
      holder.put(MessageValidation.CONTENT_PATH.get(index), value);
      value = holder;
    }
    return value;
  }

  /** The one child of a name; a second one is told. {@code null} when there is none. */
  private XmlElement onlyChild(XmlElement element, String wanted, List<Object> path) {
    XmlElement found = null;
    for (XmlElement child : element.children()) {
      if (!child.name().equals(wanted)) continue;
      List<Object> here = Paths.plus(path, wanted);
      if (!child.namespace().equals(EdxlMapping.EDXL)) {
        tellNamespace(child, EdxlMapping.EDXL, here);
        // Told once for all that is written in it.
        if (found == null) found = child.moved(child.namespace(), EdxlMapping.EDXL);
      } else if (found == null) found = child;
      else faults.add("element-repeated", here, Map.of("line", child.line(), "name", wanted));
    }
    return found;
  }

  private void tellNamespace(XmlElement element, String expected, List<Object> path) {
    Map<String, String> parameters =
        Map.of("name", element.name(), "found", Shown.text(element.namespace()), "expected", expected);
    faults.add("xml-namespace-wrong", path, parameters);
  }

  /** The messages of a content: one in each {@code contentObject}, which JSON writes as an item of the list {@code content}. */
  private List<XmlElement> messagesIn(XmlElement content) {
    checkWrapper(content, "resource", List.of("content"), faults, true);
    List<XmlElement> messages = new ArrayList<>();
    for (XmlElement child : content.children()) {
      if (faults.isStopped()) break;
      List<Object> path = List.of("content", messages.size());
      if (!child.name().equals("contentObject")) {
        tellUnknown(child, path);
        continue;
      }
      checkWrapper(child, "resource", path, faults, false);
      XmlElement message = wrapped(child, List.of("contentXML", "embeddedXMLContent", "message"), path);
      if (message != null) messages.add(message);
    }
    return messages;
  }

  /** What stands at the end of a way of elements that hold one another and nothing else. */
  private XmlElement wrapped(XmlElement element, List<String> way, List<Object> path) {
    if (way.isEmpty()) return element;
    String wanted = way.get(0);
    for (XmlElement child : element.children()) if (!child.name().equals(wanted)) tellUnknown(child, path);
    // `message` has the namespace of the model, which is checked with what it holds.
    boolean isMessage = wanted.equals("message");
    XmlElement found = isMessage ? onlyNamed(element, wanted, path) : onlyChild(element, wanted, path);
    if (found == null) {
      // An object without message beside one that has some; when none has any, that is the fault.
      if (!element.name().equals("content"))
        faults.add(
            "element-missing", Paths.plus(path, wanted), Map.of("line", element.line(), "name", wanted));
      return null;
    }
    if (!isMessage) checkWrapper(found, null, path, faults, false);
    return wrapped(found, way.subList(1, way.size()), path);
  }

  private XmlElement onlyNamed(XmlElement element, String wanted, List<Object> path) {
    List<XmlElement> named = element.children().stream().filter(one -> one.name().equals(wanted)).toList();
    if (named.size() > 1) {
      Map<String, Object> parameters = Map.of("line", named.get(1).line(), "name", wanted);
      faults.add("element-repeated", Paths.plus(path, wanted), parameters);
    }
    return named.isEmpty() ? null : named.get(0);
  }

  private void tellUnknown(XmlElement element, List<Object> path) {
    Map<String, Object> parameters = Map.of("line", element.line(), "name", Shown.text(element.name()));
    faults.add("element-unknown", Paths.plus(path, element.name()), parameters);
  }

  /** Header and business member of a carried message. */
  private Map<String, Object> carriedIn(XmlElement message, int index) {
    List<Object> path = Paths.plus(List.of("content", index), MessageValidation.CONTENT_PATH.toArray());
    checkWrapper(message, null, path, faults, false);
    List<XmlElement> children = inTheirNamespaces(message.children(), path);
    List<XmlElement> ofHeader =
        children.stream().filter(child -> !isBusiness(child) && !otherRoots.contains(child.name())).toList();
    Map<String, Object> members =
        new LinkedHashMap<>(
            new ObjectReader(link.header().types(), link.namespace(), faults)
                .read(ofHeader, link.header().closed(), path));
    List<XmlElement> business = children.stream().filter(this::isBusiness).toList();
    for (XmlElement child : business.subList(0, Math.min(MOST_BUSINESS, business.size()))) {
      MessageDescription described = link.messages().get(child.name());
      ObjectReader reader = new ObjectReader(described.types(), described.namespace(), faults);
      List<Object> here = Paths.plus(path, child.name());
      XmlElement body = MessageXml.withoutSecondRoot(child, described, here, faults);
      members.put(child.name(), reader.readElement(body, described, here, null));
    }
    if (!business.isEmpty()) tellOfHeader(children, business, path);
    for (XmlElement child : children)
      if (otherRoots.contains(child.name())) members.put(child.name(), new LinkedHashMap<String, Object>());
    return members;
  }

  private boolean isBusiness(XmlElement child) {
    MessageDescription described = link.messages().get(child.name());
    return described != null && described.namespace().equals(child.namespace());
  }

  /** The header stands before the business element, of which there is one; some have none. */
  private void tellOfHeader(List<XmlElement> children, List<XmlElement> business, List<Object> path) {
    XmlElement first = business.get(0);
    boolean isAfter = false;
    for (XmlElement child : children) {
      isAfter |= child == first;
      if (!isAfter || link.header().field(child.name()) == null) continue;
      Map<String, Object> parameters = Map.of("line", child.line(), "name", child.name(), "next", first.name());
      faults.add("element-misplaced", Paths.plus(path, child.name()), parameters);
      break;
    }
    if (!link.messages().get(first.name()).header())
      children.stream()
          .filter(child -> link.header().field(child.name()) != null)
          .findFirst()
          .ifPresent(beside -> tellUnknown(beside, path));
    Set<String> seen = new HashSet<>();
    for (XmlElement child : business) {
      if (seen.add(child.name())) continue;
      Map<String, Object> parameters = Map.of("line", child.line(), "name", child.name());
      faults.add("element-repeated", Paths.plus(path, child.name()), parameters);
      break;
    }
  }

  /**
   * The elements as if each stood in its own namespace. One that does not is told once for all that is written in the same wrong
   * one: it is declared in one place.
   */
  private List<XmlElement> inTheirNamespaces(List<XmlElement> elements, List<Object> path) {
    Map<String, String> expectedOf = new HashMap<>();
    for (String name : link.header().names()) expectedOf.put(name, link.namespace());
    link.messages().forEach((root, message) -> expectedOf.put(root, message.namespace()));
    Set<String> told = new HashSet<>();
    List<XmlElement> moved = new ArrayList<>();
    for (XmlElement element : elements) {
      String expected = expectedOf.get(element.name());
      if (expected == null || element.namespace().equals(expected)) {
        moved.add(element);
        continue;
      }
      if (told.add(element.namespace() + " " + expected))
        tellNamespace(element, expected, Paths.plus(path, element.name()));
      moved.add(element.moved(element.namespace(), expected));
    }
    return moved;
  }
}

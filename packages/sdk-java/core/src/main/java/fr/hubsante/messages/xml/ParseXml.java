package fr.hubsante.messages.xml;

import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.Outcome;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.words.Shown;
import fr.hubsante.messages.xml.XmlElement.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an XML document. A document type is refused: entities are how XML reads files and eats memory. */
public final class ParseXml {
  /** No message comes near; deeper ones are made to exhaust their reader. */
  private static final int DEEPEST = 64;
  /**
   * An element of a real message takes 37 bytes or more, its tags included: what is read has no more of them than a message of its
   * size.
   */
  private static final int ELEMENT_BYTES = 32;
  /** Messages have one or two. */
  private static final int MOST_ATTRIBUTES = 50;

  /** Thrown, so that a document made to exhaust its reader is not read to its end. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Unreadable(Fault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }

  /** An element whose end is still to come. */
  private static final class OpenElement {
    final XmlReader.Tag tag;
    final int line;
    final List<Attribute> attributes;
    final List<XmlElement> children = new ArrayList<>(4);
    String text = "";

    OpenElement(XmlReader.Tag tag, int line, List<Attribute> attributes) {
      this.tag = tag;
      this.line = line;
      this.attributes = attributes;
    }

    XmlElement whole() {
      return new XmlElement(tag.local, tag.uri, children, text, line, attributes);
    }
  }

  /** What becomes of a document as it is read. */
  private static final class Builder implements XmlReader.Handler {
    private final String source;
    private final long mostElements;
    private final List<OpenElement> open = new ArrayList<>();
    private XmlReader reader;
    private XmlElement root;
    private OpenElement closed;
    private Fault unclosed;
    private String unclosedTag;
    private int unclosedAt;
    private long elements;
    private int attributes;

    Builder(String source, Limits limits) {
      this.source = source;
      mostElements = limits.maxBytes() / ELEMENT_BYTES;
    }

    @Override
    public void error(String reason) {
      if (reason.startsWith("unexpected close tag")) {
        // The tag read closes one further out, or none: in that case the next error, at the same place, says so.
        if (unclosed == null) {
          unclosed = SyntaxFault.tagOpen(closed.tag.name, closed.line);
          unclosedTag = closed.tag.name;
          unclosedAt = reader.position();
        }
        return;
      }
      boolean isUnmatched =
          unclosed != null && reason.startsWith("unmatched closing tag") && unclosedAt == reader.position();
      throw new Unreadable(
          unclosed == null || isUnmatched
              ? SyntaxFault.of(reason, reader.line(), reader.columnIndex() + 1, source, unclosedTag)
              : unclosed);
    }

    @Override
    public void doctype() {
      throw new Unreadable(Faults.fault("xml-doctype", List.of(), Map.of("line", reader.line())));
    }

    @Override
    public void attribute() {
      attributes += 1;
      if (attributes <= MOST_ATTRIBUTES) return;
      Map<String, Object> parameters = Map.of("line", reader.line(), "limit", MOST_ATTRIBUTES);
      throw new Unreadable(Faults.fault("xml-attributes-too-many", List.of(), parameters));
    }

    @Override
    public void openTag(XmlReader.Tag tag) {
      attributes = 0;
      elements += 1;
      if (elements > mostElements)
        throw new Unreadable(Faults.fault("xml-elements-too-many", List.of(), Map.of("limit", mostElements)));
      if (open.size() >= DEEPEST)
        throw new Unreadable(Faults.fault("xml-too-deep", List.of(), Map.of("line", reader.line())));
      open.add(new OpenElement(tag, reader.line(), tag.attributes()));
    }

    @Override
    public void text(String part) {
      if (open.isEmpty()) return;
      OpenElement current = open.get(open.size() - 1);
      current.text = current.text.isEmpty() ? part : current.text + part;
    }

    @Override
    public void closeTag() {
      closed = open.remove(open.size() - 1);
      if (open.isEmpty()) root = closed.whole();
      else open.get(open.size() - 1).children.add(closed.whole());
    }
  }

  private ParseXml() {}

  /** The root element of a text, or the one fault that keeps it from being read. */
  public static Outcome<XmlElement> parse(String text, Limits limits) {
    if (text == null) return failure("xml-text-expected", Map.of("found", Shown.value(null)));
    if (text.length() > limits.maxBytes()) return failure("too-large", Map.of("limit", limits.maxBytes()));
    Builder builder = new Builder(text, limits);
    builder.reader = new XmlReader(text, builder);
    try {
      builder.reader.read();
    } catch (Unreadable reason) {
      return Outcome.failure(List.of(reason.fault));
    }
    if (builder.unclosed != null) return Outcome.failure(List.of(builder.unclosed));
    return builder.root == null ? failure("xml-empty", Map.of()) : Outcome.success(builder.root);
  }

  private static Outcome<XmlElement> failure(String code, Map<String, ?> parameters) {
    return Outcome.failure(List.of(Faults.fault(code, List.of(), parameters)));
  }
}

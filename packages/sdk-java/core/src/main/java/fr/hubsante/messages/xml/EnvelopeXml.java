package fr.hubsante.messages.xml;

import fr.hubsante.messages.Envelopes;
import fr.hubsante.messages.Fault;
import fr.hubsante.messages.Limits;
import fr.hubsante.messages.Outcome;
import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.LinkDescription;
import fr.hubsante.messages.link.ObjectDescription;
import fr.hubsante.messages.validation.Faults;
import fr.hubsante.messages.validation.MessageValidation;
import fr.hubsante.messages.validation.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Envelopes and their messages, in XML (docs/reference/echanges.md §2). */
public final class EnvelopeXml {
  private static final String RESOURCE = " xlink:type=\"resource\"";

  private EnvelopeXml() {}

  /** An envelope and its messages in XML. */
  public static Outcome<String> toXml(Map<?, ?> envelope, LinkDescription link, Limits limits) {
    List<Fault> refused = MessageXml.unwritable(envelope, limits);
    if (!refused.isEmpty()) return Outcome.failure(refused);
    Outcome<Map<String, Object>> first = Envelopes.unwrap(envelope, 0);
    if (!first.ok()) return Outcome.failure(first.faults());
    Faults faults = new Faults(limits.maxFindings());
    XmlWriter writer = new XmlWriter();
    ObjectWriter objects = new ObjectWriter(EdxlMapping.DESCRIPTOR_TYPES, writer, faults);
    writer.open(
        "edxlDistribution",
        " xmlns=\"" + EdxlMapping.EDXL + "\" xmlns:ct=\"" + EdxlMapping.COMMON_TYPES + "\" xmlns:xlink=\""
            + EdxlMapping.XLINK + "\" xlink:type=\"extended\"");
    objects.write(envelope, EdxlMapping.HEAD, List.of(), Set.of("descriptor", "content"));
    if (envelope.get("descriptor") instanceof Map<?, ?> descriptor) {
      writer.open("descriptor", RESOURCE);
      objects.write(descriptor, EdxlMapping.DESCRIPTOR, List.of("descriptor"), Set.of());
      writer.close("descriptor");
    }
    writer.open("content", RESOURCE);
    int count = envelope.get("content") instanceof List<?> contents ? contents.size() : 0;
    for (int index = 0; index < count; index += 1) {
      if (faults.isStopped()) break;
      // What carries several is one the Hub reads the first message of; none is lost for that.
      Outcome<Map<String, Object>> message = Envelopes.unwrap(envelope, index);
      if (!message.ok()) return Outcome.failure(message.faults());
      List<Fault> failed = writeContent(message.value(), index, link, writer, faults);
      if (!failed.isEmpty()) return Outcome.failure(failed);
    }
    writer.close("content");
    writer.close("edxlDistribution");
    return faults.all().isEmpty() ? Outcome.success(writer.toString()) : Outcome.failure(faults.all());
  }

  /** A message and what is around it, {@code contentObject} and all it holds; why it cannot be. */
  private static List<Fault> writeContent(
      Map<String, Object> message, int index, LinkDescription link, XmlWriter writer, Faults faults) {
    Outcome<MessageXml.Business> found = MessageXml.businessMember(message, link);
    if (!found.ok()) return found.faults();
    writer.open("contentObject", RESOURCE);
    writer.open("contentXML", "");
    writer.open("embeddedXMLContent", "");
    writer.open("message", " xmlns=\"" + XmlWriter.escapeAttribute(link.namespace()) + "\"");
    List<Object> path = Paths.plus(List.of("content", index), MessageValidation.CONTENT_PATH.toArray());
    // Neither the Hub nor XML has a place for what is neither header nor message.
    List<FieldDescription> fields = found.value().message().header() ? link.header().fields() : List.of();
    Set<String> ignored = new HashSet<>(message.keySet());
    for (FieldDescription field : fields) ignored.remove(field.name());
    new ObjectWriter(link.header().types(), writer, faults)
        .write(message, new ObjectDescription(fields, false, false), path, ignored);
    MessageXml.write(writer, found.value(), path, faults);
    for (String name : List.of("message", "embeddedXMLContent", "contentXML", "contentObject")) writer.close(name);
    return List.of();
  }
}

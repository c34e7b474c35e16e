package fr.hubsante.messages.xml;

import fr.hubsante.messages.link.FieldDescription;
import fr.hubsante.messages.link.ObjectDescription;
import java.util.List;
import java.util.Map;

/** The members of the envelope in XML, in the order of the EDXL-DE schema. */
final class EdxlMapping {
  static final String EDXL = "urn:oasis:names:tc:emergency:EDXL:DE:2.0";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String COMMON_TYPES = "urn:oasis:names:tc:emergency:edxl:ct:1.0";

  /** Descriptor and content apart, which follow. */
  static final ObjectDescription HEAD =
      closed(
          text("distributionID"),
          text("senderID"),
          moment("dateTimeSent"),
          moment("dateTimeExpires"),
          text("distributionStatus"),
          text("distributionKind"));

  static final ObjectDescription DESCRIPTOR =
      closed(text("language"), new FieldDescription("explicitAddress", "#explicitAddress", null));

  static final Map<String, ObjectDescription> DESCRIPTOR_TYPES =
      Map.of("explicitAddress", closed(text("explicitAddressScheme"), text("explicitAddressValue")));

  private EdxlMapping() {}

  private static FieldDescription text(String name) {
    return new FieldDescription(name, "string", null);
  }

  private static FieldDescription moment(String name) {
    return new FieldDescription(name, "string", "datetime");
  }

  private static ObjectDescription closed(FieldDescription... fields) {
    return new ObjectDescription(List.of(fields), false, false);
  }
}

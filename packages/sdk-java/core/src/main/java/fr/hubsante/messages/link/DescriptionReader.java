package fr.hubsante.messages.link;

import static fr.hubsante.messages.words.WordsFile.asList;
import static fr.hubsante.messages.words.WordsFile.asObject;

import fr.hubsante.messages.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code description.json} of a link package. */
public final class DescriptionReader {
  /** The format this library reads. */
  public static final int FORMAT = 1;

  /** Keywords that a verdict depends on; a schema with another one is refused as a whole. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "$ref", "$defs", "type", "pattern", "format", "codes", "minItems", "maxItems", "items", "required", "properties",
          "members");

  private final Map<String, Object> whole;
  private final List<LinearPattern> patterns;
  private final List<Set<String>> names = new ArrayList<>();
  private final List<CodeList> codeLists = new ArrayList<>();

  private DescriptionReader(Map<String, Object> whole) {
    this.whole = whole;
    patterns = LinearPattern.all(asList(whole.get("patterns")));
    for (Object list : asList(whole.get("names"))) names.add(new HashSet<>(texts(list)));
    for (Object list : asList(asObject(whole.get("link")).get("codeLists"))) codeLists.add(codeList(asObject(list)));
  }

  /**
   * @param description what {@code description.json} holds
   * @throws IllegalArgumentException for another format than this library reads: the package and the library do not belong
   *     together
   */
  public static LinkRuntime read(Map<String, Object> description) {
    Object format = description.get("format");
    if (!(format instanceof Number number) || number.intValue() != FORMAT)
      throw new IllegalArgumentException("description.json of format " + format + "; this library reads " + FORMAT);
    return new DescriptionReader(description).runtime();
  }

  private LinkRuntime runtime() {
    Map<String, Object> schemas = asObject(whole.get("schemas"));
    Map<String, Schema> messages = new LinkedHashMap<>();
    asObject(schemas.get("messages")).forEach((root, schema) -> messages.put(root, schema(schema)));
    LinkDescription link = link();
    Schema envelope = schema(schemas.get("envelope"));
    Schema header = schema(schemas.get("header"));
    return new LinkRuntime(link, envelope, header, messages, new Soundness(link, messages), roles());
  }

  /** None in a package that was built before they were described. */
  private Map<String, Role> roles() {
    Map<String, Role> roles = new LinkedHashMap<>();
    if (whole.containsKey("roles"))
      asObject(whole.get("roles")).forEach((id, role) -> roles.put(id, role(id, asObject(role))));
    return roles;
  }

  private static Role role(String id, Map<String, Object> role) {
    Map<String, Role.Sent> sent = new LinkedHashMap<>();
    asObject(role.get("sent"))
        .forEach(
            (root, value) -> {
              Map<String, Object> one = asObject(value);
              boolean hasHeader = Boolean.TRUE.equals(one.get("hasHeader"));
              sent.put(root, new Role.Sent((String) one.get("name"), texts(one.get("kinds")), hasHeader));
            });
    Map<String, Role.Received> received = new LinkedHashMap<>();
    asObject(role.get("received"))
        .forEach(
            (root, value) -> {
              Map<String, Object> one = asObject(value);
              boolean isAcknowledged = Boolean.TRUE.equals(one.get("isAcknowledged"));
              received.put(root, new Role.Received((String) one.get("name"), isAcknowledged));
            });
    Map<String, String> warnings = new LinkedHashMap<>();
    asObject(role.get("warnings")).forEach((root, sentence) -> warnings.put(root, (String) sentence));
    return new Role(
        id,
        (String) role.get("exchange"),
        texts(role.get("queues")),
        "xml".equals(role.get("syntax")),
        (String) role.get("hub"),
        texts(role.get("servers")),
        sent,
        received,
        (String) role.get("acknowledgement"),
        (String) role.get("error"),
        (String) role.get("information"),
        warnings);
  }

  private LinkDescription link() {
    Map<String, Object> link = asObject(whole.get("link"));
    Map<String, MessageDescription> messages = new LinkedHashMap<>();
    asObject(link.get("messages")).forEach((root, one) -> messages.put(root, message(asObject(one))));
    Map<String, String> others = new LinkedHashMap<>();
    asObject(link.get("otherMessages")).forEach((root, name) -> others.put(root, (String) name));
    List<String> roles = new ArrayList<>();
    for (Object role : asList(link.get("roles"))) roles.add((String) asObject(role).get("id"));
    Set<String> kinds = new LinkedHashSet<>();
    for (MessageDescription message : messages.values()) kinds.addAll(message.kinds());
    return new LinkDescription(
        (String) link.get("link"),
        (String) link.get("version"),
        (String) link.get("vhost"),
        (String) link.get("namespace"),
        roles,
        described(asObject(link.get("envelope"))),
        described(asObject(link.get("header"))),
        messages,
        others,
        codeLists,
        kinds);
  }

  private MessageDescription message(Map<String, Object> message) {
    List<MessageDescription.Exchange> exchanges = new ArrayList<>();
    for (Object one : asList(message.get("exchanges"))) {
      Map<String, Object> exchange = asObject(one);
      exchanges.add(
          new MessageDescription.Exchange((String) exchange.get("sender"), (String) exchange.get("receiver")));
    }
    MessageDescription.Facts facts =
        new MessageDescription.Facts(
            (String) message.get("name"),
            (String) message.get("namespace"),
            Boolean.TRUE.equals(message.get("header")),
            (String) message.get("title"),
            (String) message.get("use"),
            texts(message.get("kinds")),
            exchanges,
            Boolean.TRUE.equals(message.get("fromHub")));
    return new MessageDescription(facts, described(message));
  }

  private Described described(Map<String, Object> object) {
    Map<String, ObjectDescription> types = new LinkedHashMap<>();
    asObject(object.get("types")).forEach((name, type) -> types.put(name, object(asObject(type))));
    ObjectDescription own = object(object);
    return new Described(own.fields(), own.isOpen(), own.ignoresOthers(), types);
  }

  private ObjectDescription object(Map<String, Object> object) {
    List<FieldDescription> fields = new ArrayList<>();
    for (Object one : asList(object.get("fields"))) {
      Map<String, Object> field = asObject(one);
      fields.add(
          new FieldDescription(
              (String) field.get("name"),
              Boolean.TRUE.equals(field.get("list")),
              (String) field.get("type"),
              (String) field.get("form"),
              (String) field.get("label"),
              number(field.get("codes")),
              number(field.get("suggested")),
              (String) field.get("example")));
    }
    return new ObjectDescription(
        fields, Boolean.TRUE.equals(object.get("open")), Boolean.TRUE.equals(object.get("ignoresOthers")));
  }

  private static CodeList codeList(Map<String, Object> list) {
    List<String> labels = list.containsKey("labels") ? texts(list.get("labels")) : List.of();
    return new CodeList((String) list.get("name"), asList(list.get("codes")), labels);
  }

  private Schema schema(Object written) {
    return schema(written, new HashMap<>());
  }

  /** @param definitions those of the message, which may refer to one another. */
  private Schema schema(Object written, Map<String, Schema> definitions) {
    Schema schema = new Schema();
    fill(schema, written, definitions);
    return schema;
  }

  private void fill(Schema schema, Object written, Map<String, Schema> definitions) {
    if (!(written instanceof Map)) {
      schema.isFalse = Boolean.FALSE.equals(written);
      return;
    }
    Map<String, Object> source = asObject(written);
    for (String keyword : source.keySet())
      if (!KEYWORDS.contains(keyword)) throw new IllegalArgumentException("a schema has the keyword " + keyword);
    Map<String, Object> own = source.containsKey("$defs") ? asObject(source.get("$defs")) : Map.of();
    for (String name : own.keySet()) definitions.put("#/$defs/" + name, new Schema());
    own.forEach((name, one) -> fill(definitions.get("#/$defs/" + name), one, definitions));
    if (source.get("$ref") instanceof String reference) {
      schema.reference = definitions.get(reference);
      if (schema.reference == null) throw new IllegalArgumentException("nothing is called " + reference);
    }
    schema.type = (String) source.get("type");
    if (schema.type != null) schema.kind = Schema.Kind.valueOf(schema.type.toUpperCase(Locale.ROOT));
    schema.format = (String) source.get("format");
    schema.isDay = "date".equals(schema.format);
    schema.minItems = number(source.get("minItems"));
    schema.maxItems = number(source.get("maxItems"));
    if (source.containsKey("pattern")) schema.pattern = patterns.get(number(source.get("pattern")));
    if (source.containsKey("codes")) schema.codes = codeLists.get(number(source.get("codes")));
    if (source.containsKey("members")) schema.members = names.get(number(source.get("members")));
    if (source.containsKey("items")) schema.items = schema(source.get("items"), definitions);
    if (source.containsKey("required")) schema.required = texts(source.get("required")).toArray(new String[0]);
    if (source.containsKey("properties")) {
      Map<String, Object> properties = asObject(source.get("properties"));
      schema.propertyNames = properties.keySet().toArray(new String[0]);
      schema.properties =
          properties.values().stream().map(one -> schema(one, definitions)).toArray(Schema[]::new);
      for (int index = 0; index < schema.properties.length; index += 1)
        if (schema.members == null || schema.members.contains(schema.propertyNames[index]))
          schema.byName.put(schema.propertyNames[index], schema.properties[index]);
    }
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  private static int number(Object value) {
    return value instanceof Number number ? number.intValue() : -1;
  }
}

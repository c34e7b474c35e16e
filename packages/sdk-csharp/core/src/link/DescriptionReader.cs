using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Reads <c>description.json</c> of a link package.</summary>
  internal sealed class DescriptionReader {
    /// <summary>The format this library reads.</summary>
    private const long Format = 1;

    /// <summary>Keywords that a verdict depends on; a schema with another one is refused as a whole.</summary>
    private static readonly HashSet<string> Keywords = new HashSet<string> {
      "$ref", "$defs", "type", "pattern", "format", "codes", "minItems", "maxItems", "items", "required", "properties", "members",
    };

    private static readonly HashSet<string> Types = new HashSet<string> {
      "string", "object", "array", "boolean", "number", "integer",
    };

    private readonly IDictionary<string, object> whole;
    private readonly LinearPattern[] patterns;
    private readonly HashSet<string>[] names;
    private readonly CodeList[] codeLists;

    private DescriptionReader(IDictionary<string, object> whole) {
      this.whole = whole;
      patterns = LinearPattern.All(whole["patterns"]);
      names = WordsFile.AsList(whole["names"]).Select(list => new HashSet<string>(TextsOf(list))).ToArray();
      codeLists = WordsFile.AsList(WordsFile.AsObject(whole["link"])["codeLists"]).Select(CodeListOf).ToArray();
    }

    /// <param name="description">What <c>description.json</c> holds.</param>
    /// <exception cref="ArgumentException">
    /// Another format than this library reads: the package and the library do not belong together.
    /// </exception>
    public static LinkRuntime Read(IDictionary<string, object> description) {
      var format = Values.Member(description, "format");
      if (!Equals(format, Format))
        throw new ArgumentException("description.json of format " + Shown.String(format) + "; this library reads " + Format);
      return new DescriptionReader(description).RuntimeOf();
    }

    private LinkRuntime RuntimeOf() {
      var schemas = WordsFile.AsObject(whole["schemas"]);
      return new LinkRuntime {
        Link = LinkOf(WordsFile.AsObject(whole["link"])),
        Envelope = SchemaOf(schemas["envelope"]),
        Header = SchemaOf(schemas["header"]),
        Messages = Each(schemas["messages"], (root, schema) => SchemaOf(schema)),
        // None in a package that was built before they were described.
        Roles = Each(Values.Member(whole, "roles") ?? new Members(), RoleOf),
      };
    }

    private static Role RoleOf(string id, object written) {
      var role = WordsFile.AsObject(written);
      return new Role {
        Id = id,
        Exchange = Text(role, "exchange"),
        Queues = TextsOf(role["queues"]),
        Xml = Text(role, "syntax") == "xml",
        Hub = Text(role, "hub"),
        Servers = TextsOf(role["servers"]),
        Sent = Each(role["sent"], (root, one) =>
          new SentMessage(Text(one, "name"), TextsOf(Values.Member(one, "kinds")), Flag(one, "hasHeader"))),
        Received = Each(role["received"], (root, one) => new ReceivedMessage(Text(one, "name"), Flag(one, "isAcknowledged"))),
        Acknowledgement = Text(role, "acknowledgement"),
        Error = Text(role, "error"),
        Information = Text(role, "information"),
        Warnings = Each(role["warnings"], (root, sentence) => (string)sentence),
      };
    }

    private LinkDescription LinkOf(IDictionary<string, object> link) {
      var messages = Each(link["messages"], (root, one) => MessageOf(one));
      return new LinkDescription {
        Link = Text(link, "link"),
        Version = Text(link, "version"),
        Vhost = Text(link, "vhost"),
        Namespace = Text(link, "namespace"),
        Roles = WordsFile.AsList(link["roles"]).Select(role => Text(role, "id")).ToArray(),
        Envelope = DescribedOf(link["envelope"]),
        Header = DescribedOf(link["header"]),
        Messages = messages,
        OtherMessages = Each(link["otherMessages"], (root, name) => (string)name),
        CodeLists = codeLists,
        Kinds = new HashSet<string>(messages.Values.SelectMany(message => message.Facts.Kinds)),
      };
    }

    private static MessageDescription MessageOf(object written) {
      var message = WordsFile.AsObject(written);
      var exchanges = WordsFile.AsList(message["exchanges"])
        .Select(one => new Exchange { Sender = Text(one, "sender"), Receiver = Text(one, "receiver") });
      var facts = new MessageFacts {
        Name = Text(message, "name"),
        Namespace = Text(message, "namespace"),
        Header = Flag(message, "header"),
        Title = Text(message, "title"),
        Use = Text(message, "use"),
        Kinds = TextsOf(message["kinds"]),
        Exchanges = exchanges.ToArray(),
        FromHub = Flag(message, "fromHub"),
      };
      return new MessageDescription(facts, DescribedOf(message));
    }

    private static Described DescribedOf(object written) {
      var own = ObjectOf(written);
      var types = Each(Values.Member(written, "types"), (name, type) => ObjectOf(type));
      return new Described(own.Fields, own.IsOpen, own.IgnoresOthers, types);
    }

    private static ObjectDescription ObjectOf(object written) {
      var fields = WordsFile.AsList(Values.Member(written, "fields")).Select(field => new FieldDescription {
        Name = Text(field, "name"),
        List = Flag(field, "list"),
        Type = Text(field, "type"),
        Form = Text(field, "form"),
        Label = Text(field, "label"),
        Codes = Number(field, "codes"),
        Suggested = Number(field, "suggested"),
        Example = Text(field, "example"),
      });
      return new ObjectDescription(fields.ToArray(), Flag(written, "open"), Flag(written, "ignoresOthers"));
    }

    private static CodeList CodeListOf(object list) {
      var labels = Values.Member(list, "labels");
      return new CodeList(
        Text(list, "name"),
        WordsFile.AsList(Values.Member(list, "codes")),
        labels == null ? new string[0] : TextsOf(labels));
    }

    private Schema SchemaOf(object written) => SchemaOf(written, new Dictionary<string, Schema>());

    /// <param name="written">A schema.</param>
    /// <param name="definitions">Those of the message, which may refer to one another.</param>
    private Schema SchemaOf(object written, Dictionary<string, Schema> definitions) {
      var schema = new Schema();
      Fill(schema, written, definitions);
      return schema;
    }

    private void Fill(Schema schema, object written, Dictionary<string, Schema> definitions) {
      var source = Values.ObjectOf(written);
      if (source == null) {
        schema.IsFalse = false.Equals(written);
        return;
      }
      foreach (var keyword in source.Keys)
        if (!Keywords.Contains(keyword)) throw new ArgumentException("a schema has the keyword " + keyword);
      if (source.TryGetValue("$defs", out var defined)) {
        var own = WordsFile.AsObject(defined);
        foreach (var name in own.Keys) definitions["#/$defs/" + name] = new Schema();
        foreach (var one in own) Fill(definitions["#/$defs/" + one.Key], one.Value, definitions);
      }
      var reference = Text(source, "$ref");
      if (reference != null && !definitions.TryGetValue(reference, out schema.Reference))
        throw new ArgumentException("nothing is called " + reference);
      schema.Type = Text(source, "type");
      if (schema.Type != null && !Types.Contains(schema.Type)) throw new ArgumentException("no type " + schema.Type);
      schema.Format = Text(source, "format");
      schema.MinItems = Number(source, "minItems");
      schema.MaxItems = Number(source, "maxItems");
      if (source.ContainsKey("pattern")) schema.Pattern = patterns[Number(source, "pattern")];
      if (source.ContainsKey("codes")) schema.Codes = codeLists[Number(source, "codes")];
      if (source.ContainsKey("members")) schema.Members = names[Number(source, "members")];
      if (source.TryGetValue("items", out var items)) schema.Items = SchemaOf(items, definitions);
      if (source.TryGetValue("required", out var required)) schema.Required = TextsOf(required);
      if (!source.TryGetValue("properties", out var properties)) return;
      schema.PropertyNames = WordsFile.AsObject(properties).Keys.ToArray();
      schema.Properties = WordsFile.AsObject(properties).Values.Select(one => SchemaOf(one, definitions)).ToArray();
      for (var index = 0; index < schema.Properties.Length; index += 1) {
        var name = schema.PropertyNames[index];
        if (schema.Members == null || schema.Members.Contains(name)) schema.ByName[name] = schema.Properties[index];
      }
    }

    private static Ordered<TValue> Each<TValue>(object written, Func<string, object, TValue> made) {
      var all = new Ordered<TValue>();
      foreach (var one in WordsFile.AsObject(written)) all[one.Key] = made(one.Key, one.Value);
      return all;
    }

    private static string Text(object holder, string name) => Values.Member(holder, name) as string;

    private static bool Flag(object holder, string name) => true.Equals(Values.Member(holder, name));

    private static int Number(object holder, string name) =>
      Values.Member(holder, name) is long number ? (int)number : -1;

    private static string[] TextsOf(object list) => WordsFile.AsList(list).Cast<string>().ToArray();
  }
}

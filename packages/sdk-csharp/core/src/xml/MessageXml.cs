using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Messages alone, in XML.</summary>
  internal static class MessageXml {
    /// <summary>A message alone, in XML.</summary>
    public static Outcome<string> ToXml(object message, LinkDescription link, Limits limits) {
      var refused = Unwritable(message, limits);
      if (refused.Count > 0) return Outcome<string>.Failure(refused);
      var found = BusinessOf(message, link);
      if (!found.Ok) return Outcome<string>.Failure(found.Faults);
      var faults = new Faults(limits.MaxFindings);
      var writer = new XmlWriter();
      Write(writer, found.Value, Paths.Root, faults);
      return faults.All.Count == 0 ? Outcome<string>.Success(writer.ToString()) : Outcome<string>.Failure(faults.All);
    }

    /// <summary>
    /// Why a value cannot be written, whatever it is: too large, endless, or holding what XML does not have.
    /// </summary>
    public static IReadOnlyList<Fault> Unwritable(object value, Limits limits) {
      var carriable = Carriable.Of(value, limits);
      if (carriable.Refusal != null) return new[] { carriable.Refusal };
      return carriable.All.Where(one => one.Code != "number-digits-lost").ToArray();
    }

    /// <summary>The message an element is, as far as it can be read.</summary>
    public static Reading Read(XmlElement element, LinkDescription link, Limits limits) {
      var name = element.Name;
      var described = link.Messages[name];
      if (described == null) {
        var given = new Given { ["name"] = Shown.Text(name), ["known"] = Shown.List(link.Messages.Keys) };
        return Reading.Failed(Faults.Fault("xml-root-unknown", Paths.Of(name), given));
      }
      var space = described.Facts.Namespace;
      if (element.Namespace != space) {
        var given = new Given { ["name"] = name, ["found"] = Shown.Text(element.Namespace), ["expected"] = space };
        return Reading.Failed(Faults.Fault("xml-namespace-wrong", Paths.Of(name), given));
      }
      var faults = new Faults(limits.MaxFindings);
      var reader = new ObjectReader(described.Types, space, faults);
      var body = WithoutSecondRoot(element, described, Paths.Of(name), faults);
      var value = new Members { { name, reader.ReadElement(body, described, Paths.Of(name)) } };
      return new Reading(value, faults.All);
    }

    /// <summary>
    /// An element whose only child is its own root again, with what that one holds: the root was put twice, which is one fault.
    /// </summary>
    public static XmlElement WithoutSecondRoot(
        XmlElement element, MessageDescription described, IReadOnlyList<object> path, Faults faults) {
      var name = element.Name;
      if (element.Children.Count != 1 || described.IsOpen || described.Field(name) != null) return element;
      var only = element.Children[0];
      if (only.Name != name) return element;
      var given = new Given { ["line"] = only.Line, ["name"] = name };
      faults.Add("element-root-repeated", Paths.Plus(path, name), given);
      return new XmlElement {
        Name = name,
        Namespace = element.Namespace,
        Children = only.Children,
        Text = element.Text,
        Line = element.Line,
        Attributes = element.Attributes,
      };
    }

    /// <summary>Writes a business member as the element of its namespace.</summary>
    public static void Write(XmlWriter writer, Business business, IReadOnlyList<object> path, Faults faults) {
      var message = business.Message;
      writer.Open(business.Root, " xmlns=\"" + XmlWriter.EscapeAttribute(message.Facts.Namespace) + "\"");
      var mapping = new ObjectDescription(message.Fields, message.IsOpen, false);
      new ObjectWriter(message.Types, writer, faults).Write(business.Body, mapping, Paths.Plus(path, business.Root));
      writer.Close(business.Root);
    }

    /// <summary>The one business member of a message.</summary>
    internal sealed class Business {
      public string Root;
      public IDictionary<string, object> Body;
      public MessageDescription Message;
    }

    /// <summary>The one business member of a message; members of the header beside it are not its matter.</summary>
    public static Outcome<Business> BusinessOf(object message, LinkDescription link) {
      var members = Values.ObjectOf(message);
      if (members == null) return ObjectExpected(Paths.Root, message);
      var roots = members.Keys.Where(link.Messages.ContainsKey).ToArray();
      if (roots.Length != 1) {
        var given = new Given {
          ["known"] = Shown.List(link.Messages.Keys),
          ["found"] = roots.Length == 0 ? (object)Phrases.None : Shown.List(roots),
        };
        return Outcome<Business>.Failure(Faults.Fault("message-not-one", Paths.Root, given));
      }
      var root = roots[0];
      var body = Values.ObjectOf(members[root]);
      if (body == null) return ObjectExpected(Paths.Of(root), members[root]);
      return Outcome<Business>.Success(new Business { Root = root, Body = body, Message = link.Messages[root] });
    }

    private static Outcome<Business> ObjectExpected(IReadOnlyList<object> path, object found) =>
      Outcome<Business>.Failure(Faults.Fault("object-expected", path, new Given { ["found"] = Shown.Value(found) }));
  }
}

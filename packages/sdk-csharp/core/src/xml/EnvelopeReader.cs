using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Envelopes and their messages, from XML.</summary>
  internal sealed class EnvelopeReader {
    private static readonly string[] Order = EdxlMapping.Head.Names.Concat(new[] { "descriptor", "content" }).ToArray();
    private static readonly string[] Way = { "contentXML", "embeddedXMLContent", "message" };

    /// <summary>A second message is told; a hundredth is not read.</summary>
    private const int MostBusiness = 10;

    private readonly LinkDescription link;
    private readonly HashSet<string> otherRoots;
    private readonly Faults faults;

    private EnvelopeReader(LinkDescription link, IEnumerable<string> otherRoots, Faults faults) {
      this.link = link;
      this.otherRoots = new HashSet<string>(otherRoots);
      this.faults = faults;
    }

    /// <summary>Whether an element is an envelope, or was meant to be one.</summary>
    public static bool IsEnvelope(XmlElement element) => element.Name == "edxlDistribution";

    /// <summary>The envelope an element is, as far as it can be read.</summary>
    /// <param name="root">The element.</param>
    /// <param name="link">Its link.</param>
    /// <param name="otherRoots">Messages of the model that the link does not carry: found and not read.</param>
    /// <param name="limits">Of faults.</param>
    public static Reading Read(XmlElement root, LinkDescription link, string[] otherRoots, Limits limits) {
      if (root.Namespace != EdxlMapping.Edxl) {
        var given = new Given {
          ["name"] = root.Name,
          ["found"] = Shown.Text(root.Namespace),
          ["expected"] = EdxlMapping.Edxl,
        };
        return Reading.Failed(Faults.Fault("xml-namespace-wrong", Paths.Root, given));
      }
      var faults = new Faults(limits.MaxFindings);
      var value = new EnvelopeReader(link, otherRoots, faults).Envelope(root);
      return new Reading(value, faults.All);
    }

    private Members Envelope(XmlElement root) {
      var reader = new ObjectReader(EdxlMapping.DescriptorTypes, EdxlMapping.Edxl, faults);
      ElementRules.CheckWrapper(root, "extended", Paths.Root, faults);
      var head = root.Children.Where(child => child.Name != "content" && child.Name != "descriptor").ToArray();
      var descriptor = OnlyChild(root, "descriptor", Paths.Root);
      var content = OnlyChild(root, "content", Paths.Root);
      var messages = content == null ? new List<XmlElement>() : MessagesIn(content);
      var value = reader.Read(head, EdxlMapping.Head, Paths.Root);
      if (descriptor != null)
        value["descriptor"] =
          reader.ReadElement(descriptor, EdxlMapping.Descriptor, Paths.Of("descriptor"), "resource");
      var contents = new List<object>();
      foreach (var message in messages) contents.Add(Wrapped(CarriedIn(message, contents.Count)));
      value["content"] = contents;
      var isMisplaced = faults.All.Any(fault => fault.Code == "element-misplaced" && fault.Path.Count == 1);
      // That an object lacks its message was told there.
      var isTold = faults.All.Any(fault =>
        fault.Code == "element-missing" && fault.Path.Count > 0 && "content".Equals(fault.Path[0]));
      if (!isMisplaced)
        ElementRules.TellMisplaced(root.Children.Where(child => Order.Contains(child.Name)), Order, Paths.Root, faults);
      if (messages.Count == 0 && !isTold) faults.Add("envelope-empty", Paths.Of("content"), new Given());
      return value;
    }

    private static Members Wrapped(Members message) {
      var value = message;
      foreach (var step in MessageValidation.ContentPath.Reverse()) value = new Members { { step, value } };
      return value;
    }

    /// <summary>The one child of a name; a second one is told. <c>null</c> when there is none.</summary>
    private XmlElement OnlyChild(XmlElement element, string wanted, IReadOnlyList<object> path) {
      XmlElement found = null;
      foreach (var child in element.Children) {
        if (child.Name != wanted) continue;
        var here = Paths.Plus(path, wanted);
        if (child.Namespace != EdxlMapping.Edxl) {
          TellNamespace(child, EdxlMapping.Edxl, here);
          // Told once for all that is written in it.
          found = found ?? child.Moved(child.Namespace, EdxlMapping.Edxl);
        } else if (found == null) found = child;
        else faults.Add("element-repeated", here, new Given { ["line"] = child.Line, ["name"] = wanted });
      }
      return found;
    }

    private void TellNamespace(XmlElement element, string expected, IReadOnlyList<object> path) {
      var given = new Given {
        ["name"] = element.Name,
        ["found"] = Shown.Text(element.Namespace),
        ["expected"] = expected,
      };
      faults.Add("xml-namespace-wrong", path, given);
    }

    /// <summary>
    /// The messages of a content: one in each <c>contentObject</c>, which JSON writes as an item of the list <c>content</c>.
    /// </summary>
    private List<XmlElement> MessagesIn(XmlElement content) {
      ElementRules.CheckWrapper(content, "resource", Paths.Of("content"), faults, true);
      var messages = new List<XmlElement>();
      foreach (var child in content.Children) {
        if (faults.IsStopped) break;
        var path = Paths.Of("content", messages.Count);
        if (child.Name != "contentObject") {
          TellUnknown(child, path);
          continue;
        }
        ElementRules.CheckWrapper(child, "resource", path, faults);
        var message = AtEndOfWay(child, path);
        if (message != null) messages.Add(message);
      }
      return messages;
    }

    /// <summary>What stands at the end of a way of elements that hold one another and nothing else.</summary>
    private XmlElement AtEndOfWay(XmlElement element, IReadOnlyList<object> path) {
      foreach (var wanted in Way) {
        foreach (var child in element.Children)
          if (child.Name != wanted) TellUnknown(child, path);
        // `message` has the namespace of the model, which is checked with what it holds.
        var isMessage = wanted == "message";
        var found = isMessage ? OnlyNamed(element, wanted, path) : OnlyChild(element, wanted, path);
        if (found == null) {
          var given = new Given { ["line"] = element.Line, ["name"] = wanted };
          faults.Add("element-missing", Paths.Plus(path, wanted), given);
          return null;
        }
        if (!isMessage) ElementRules.CheckWrapper(found, null, path, faults);
        element = found;
      }
      return element;
    }

    private XmlElement OnlyNamed(XmlElement element, string wanted, IReadOnlyList<object> path) {
      var named = element.Children.Where(one => one.Name == wanted).ToArray();
      if (named.Length > 1) {
        var given = new Given { ["line"] = named[1].Line, ["name"] = wanted };
        faults.Add("element-repeated", Paths.Plus(path, wanted), given);
      }
      return named.FirstOrDefault();
    }

    private void TellUnknown(XmlElement element, IReadOnlyList<object> path) {
      var given = new Given { ["line"] = element.Line, ["name"] = Shown.Text(element.Name) };
      faults.Add("element-unknown", Paths.Plus(path, element.Name), given);
    }

    /// <summary>Header and business member of a carried message.</summary>
    private Members CarriedIn(XmlElement message, int index) {
      var path = Paths.Plus(Paths.Of("content", index), MessageValidation.ContentPath);
      ElementRules.CheckWrapper(message, null, path, faults);
      var children = InTheirNamespaces(message.Children, path);
      var ofHeader = children.Where(child => !IsBusiness(child) && !otherRoots.Contains(child.Name));
      var members =
        new ObjectReader(link.Header.Types, link.Namespace, faults).Read(ofHeader, link.Header.Closed(), path);
      var business = children.Where(IsBusiness).ToArray();
      foreach (var child in business.Take(MostBusiness)) {
        var described = link.Messages[child.Name];
        var reader = new ObjectReader(described.Types, described.Facts.Namespace, faults);
        var here = Paths.Plus(path, child.Name);
        var body = MessageXml.WithoutSecondRoot(child, described, here, faults);
        members[child.Name] = reader.ReadElement(body, described, here);
      }
      if (business.Length > 0) TellOfHeader(children, business, path);
      foreach (var child in children)
        if (otherRoots.Contains(child.Name)) members[child.Name] = new Members();
      return members;
    }

    private bool IsBusiness(XmlElement child) => link.Messages[child.Name]?.Facts.Namespace == child.Namespace;

    private bool IsOfHeader(XmlElement child) => link.Header.Field(child.Name) != null;

    /// <summary>The header stands before the business element, of which there is one; some have none.</summary>
    private void TellOfHeader(List<XmlElement> children, XmlElement[] business, IReadOnlyList<object> path) {
      var first = business[0];
      var after = children.SkipWhile(child => child != first).FirstOrDefault(IsOfHeader);
      if (after != null) {
        var given = new Given { ["line"] = after.Line, ["name"] = after.Name, ["next"] = first.Name };
        faults.Add("element-misplaced", Paths.Plus(path, after.Name), given);
      }
      var beside = link.Messages[first.Name].Facts.Header ? null : children.FirstOrDefault(IsOfHeader);
      if (beside != null) TellUnknown(beside, path);
      var seen = new HashSet<string>();
      var second = business.FirstOrDefault(child => !seen.Add(child.Name));
      if (second == null) return;
      var repeated = new Given { ["line"] = second.Line, ["name"] = second.Name };
      faults.Add("element-repeated", Paths.Plus(path, second.Name), repeated);
    }

    /// <summary>
    /// The elements as if each stood in its own namespace. One that does not is told once for all that is written in the same
    /// wrong one: it is declared in one place.
    /// </summary>
    private List<XmlElement> InTheirNamespaces(IReadOnlyList<XmlElement> elements, IReadOnlyList<object> path) {
      var told = new HashSet<string>();
      var moved = new List<XmlElement>();
      foreach (var element in elements) {
        var expected = link.Messages[element.Name]?.Facts.Namespace
          ?? (link.Header.Field(element.Name) == null ? null : link.Namespace);
        if (expected == null || element.Namespace == expected) {
          moved.Add(element);
          continue;
        }
        if (told.Add(element.Namespace + " " + expected))
          TellNamespace(element, expected, Paths.Plus(path, element.Name));
        moved.Add(element.Moved(element.Namespace, expected));
      }
      return moved;
    }
  }
}

using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>Whoever hears what is read.</summary>
  internal interface IXmlHandler {
    /// <summary>Throws, but for <c>unexpected close tag</c>.</summary>
    void Error(string reason);

    void Doctype();

    /// <summary>One more attribute of the tag that is being read, declarations of namespaces included.</summary>
    void Attribute();

    void OpenTag(XmlTag tag);

    void Text(string part);

    void CloseTag();
  }

  /// <summary>The beginning of an element.</summary>
  internal sealed class XmlTag {
    private static readonly XmlAttribute[] None = new XmlAttribute[0];

    public XmlTag(string name) {
      Name = name;
    }

    public string Name { get; }
    public string Local = "";
    public string Uri = "";

    /// <summary>Those it declares, by prefix; <c>null</c> for none.</summary>
    public Dictionary<string, string> Namespaces;

    /// <summary>Those that declare no namespace.</summary>
    public IReadOnlyList<XmlAttribute> Attributes = None;
  }
}

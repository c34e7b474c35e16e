using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>An XML element, without comments.</summary>
  internal sealed class XmlElement {
    public const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>Without prefix.</summary>
    public string Name;

    /// <summary>Of its name.</summary>
    public string Namespace;

    /// <summary>The elements it holds.</summary>
    public IReadOnlyList<XmlElement> Children;

    /// <summary>The text it holds, as written; blank when it holds elements.</summary>
    public string Text;

    /// <summary>In the source.</summary>
    public int Line;

    /// <summary>Those that declare no namespace.</summary>
    public IReadOnlyList<XmlAttribute> Attributes;

    /// <summary>Without the blanks around, as XML knows them: a no-break space is none.</summary>
    public static string Trimmed(string text) => text.Trim(' ', '\n', '\r', '\t');

    /// <summary>Whether a text is nothing but blanks.</summary>
    public static bool IsBlank(string text) {
      foreach (var one in text)
        if (!IsBlank(one)) return false;
      return true;
    }

    public static bool IsBlank(int character) => character == 32 || character == 10 || character == 13 || character == 9;

    /// <summary>The element as if all that is in one namespace were in another.</summary>
    public XmlElement Moved(string from, string to) => new XmlElement {
      Name = Name,
      Namespace = Namespace == from ? to : Namespace,
      Children = Children.Select(child => child.Moved(from, to)).ToArray(),
      Text = Text,
      Line = Line,
      Attributes = Attributes,
    };
  }

  /// <summary>An attribute; its name is without prefix.</summary>
  internal sealed class XmlAttribute {
    public string Name;
    public string Namespace;
    public string Value;
  }
}

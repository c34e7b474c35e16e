using System.Text;

namespace Hubsante.Messages {
  /// <summary>Writes XML line by line, indented.</summary>
  internal sealed class XmlWriter {
    private readonly StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /// <summary>
    /// Opens an element that holds others; <c>attributes</c> begins with a blank, or is empty.
    /// </summary>
    public void Open(string name, string attributes) {
      Line("<" + name + attributes + ">");
      depth += 1;
    }

    public void Close(string name) {
      depth -= 1;
      Line("</" + name + ">");
    }

    /// <summary>An element that holds text.</summary>
    public void Leaf(string name, string content, string attributes) {
      var tag = "<" + name + attributes;
      Line(content == "" ? tag + "/>" : tag + ">" + EscapeText(content) + "</" + name + ">");
    }

    public override string ToString() => text.ToString();

    private void Line(string content) {
      text.Append(' ', 2 * depth).Append(content).Append('\n');
    }

    /// <summary>Whether XML 1.0 (§2.2) can carry a text, escaped or not.</summary>
    public static bool IsWritable(string text) {
      for (var index = 0; index < text.Length; index += 1) {
        var one = text[index];
        if (one >= ' ' && one < 0xd800) continue;
        if (one == '\t' || one == '\n' || one == '\r') continue;
        if (char.IsHighSurrogate(one)) {
          if (!Texts.IsPairAt(text, index)) return false;
          index += 1;
        } else if (one < 0xe000 || one > 0xfffd) return false;
      }
      return true;
    }

    /// <summary>A carriage return is written as a reference: readers would make it a line feed.</summary>
    private static string EscapeText(string text) =>
      text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "&#13;");

    public static string EscapeAttribute(string text) => EscapeText(text).Replace("\"", "&quot;");
  }
}

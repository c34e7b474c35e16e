using System;
using System.Collections.Generic;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>
  /// Reads an XML document. A document type is refused: entities are how XML reads files and eats memory.
  /// </summary>
  internal static class ParseXml {
    /// <summary>No message comes near; deeper ones are made to exhaust their reader.</summary>
    private const int Deepest = 64;

    /// <summary>
    /// An element of a real message takes 37 bytes or more, its tags included: what is read has no more of them than a message of
    /// its size.
    /// </summary>
    private const int ElementBytes = 32;

    /// <summary>Messages have one or two.</summary>
    private const int MostAttributes = 50;

    /// <summary>Thrown, so that a document made to exhaust its reader is not read to its end.</summary>
    private sealed class UnreadableException : Exception {
      public readonly Fault Fault;

      public UnreadableException(Fault fault) {
        Fault = fault;
      }
    }

    /// <summary>An element whose end is still to come.</summary>
    private sealed class OpenElement {
      public XmlTag Tag;
      public int Line;
      public readonly List<XmlElement> Children = new List<XmlElement>(4);
      public string Text = "";

      /// <summary>What follows the text, where comments or elements cut it.</summary>
      public StringBuilder More;

      public XmlElement Whole() => new XmlElement {
        Name = Tag.Local,
        Namespace = Tag.Uri,
        Children = Children,
        Text = More == null ? Text : More.ToString(),
        Line = Line,
        Attributes = Tag.Attributes,
      };
    }

    /// <summary>What becomes of a document as it is read.</summary>
    private sealed class Builder : IXmlHandler {
      private readonly string source;
      private readonly long mostElements;
      private readonly List<OpenElement> open = new List<OpenElement>();
      private readonly XmlReader reader;
      private OpenElement closed;
      private string unclosedTag;
      private int unclosedAt;
      private long elements;
      private int attributes;

      public Builder(string source, Limits limits) {
        this.source = source;
        mostElements = limits.MaxBytes / ElementBytes;
        reader = new XmlReader(source, this);
      }

      public XmlElement Root { get; private set; }

      public Fault Unclosed { get; private set; }

      public void Read() => reader.Read();

      public void Error(string reason) {
        if (reason.StartsWith("unexpected close tag", StringComparison.Ordinal)) {
          // The tag read closes one further out, or none: in that case the next error, at the same place, says so.
          if (Unclosed != null) return;
          Unclosed = SyntaxFault.TagOpen(closed.Tag.Name, closed.Line);
          unclosedTag = closed.Tag.Name;
          unclosedAt = reader.Position;
          return;
        }
        var isUnmatched = reason.StartsWith("unmatched closing tag", StringComparison.Ordinal)
          && unclosedAt == reader.Position;
        throw new UnreadableException(
          Unclosed == null || isUnmatched
            ? SyntaxFault.Of(reason, reader.Line, reader.ColumnIndex + 1, source, unclosedTag)
            : Unclosed);
      }

      public void Doctype() {
        throw Unreadable("xml-doctype", new Given { ["line"] = reader.Line });
      }

      public void Attribute() {
        attributes += 1;
        if (attributes > MostAttributes)
          throw Unreadable("xml-attributes-too-many", new Given { ["line"] = reader.Line, ["limit"] = MostAttributes });
      }

      public void OpenTag(XmlTag tag) {
        attributes = 0;
        elements += 1;
        if (elements > mostElements) throw Unreadable("xml-elements-too-many", new Given { ["limit"] = mostElements });
        if (open.Count >= Deepest) throw Unreadable("xml-too-deep", new Given { ["line"] = reader.Line });
        open.Add(new OpenElement { Tag = tag, Line = reader.Line });
      }

      private static UnreadableException Unreadable(string code, Given given) =>
        new UnreadableException(Faults.Fault(code, Paths.Root, given));

      public void Text(string part) {
        if (open.Count == 0) return;
        var current = open[open.Count - 1];
        if (current.More != null) current.More.Append(part);
        else if (current.Text == "") current.Text = part;
        else current.More = new StringBuilder(current.Text).Append(part);
      }

      public void CloseTag() {
        closed = open[open.Count - 1];
        open.RemoveAt(open.Count - 1);
        if (open.Count == 0) Root = closed.Whole();
        else open[open.Count - 1].Children.Add(closed.Whole());
      }
    }

    /// <summary>The root element of a text, or the one fault that keeps it from being read.</summary>
    public static Outcome<XmlElement> Parse(string text, Limits limits) {
      if (text == null) return Failure("xml-text-expected", new Given { ["found"] = Shown.Value(null) });
      if (text.Length > limits.MaxBytes) return Failure("too-large", new Given { ["limit"] = limits.MaxBytes });
      var builder = new Builder(text, limits);
      try {
        builder.Read();
      } catch (UnreadableException reason) {
        return Outcome<XmlElement>.Failure(reason.Fault);
      }
      if (builder.Unclosed != null) return Outcome<XmlElement>.Failure(builder.Unclosed);
      return builder.Root == null ? Failure("xml-empty", new Given()) : Outcome<XmlElement>.Success(builder.Root);
    }

    private static Outcome<XmlElement> Failure(string code, Given given) =>
      Outcome<XmlElement>.Failure(Faults.Fault(code, Paths.Root, given));
  }
}

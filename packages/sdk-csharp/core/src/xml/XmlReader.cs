using System;
using System.Collections.Generic;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>
  /// Reads XML character by character, the counterpart of saxes in the JavaScript runtime, state by state: it stops at the same
  /// character for the same reason, so that findings of syntax are the same in every language.
  /// </summary>
  /// <remarks>
  /// It knows no document type, no entity but those of XML, and nothing outside of the text it is given. The handler throws at
  /// every error but one, <c>unexpected close tag</c>; so nothing here goes on after another.
  /// </remarks>
  internal sealed class XmlReader {
    /// <summary>The end of what is there.</summary>
    public const int End = -1;

    /// <summary>A line break that is not written as a line feed.</summary>
    public const int LineBreak = -2;

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";

    private sealed class Written {
      public string Name;
      public string Prefix;
      public string Local;
      public string Value;
    }

    private enum State {
      Begin, BeginWhitespace, Doctype, DoctypeQuote, Dtd, DtdQuoted, DtdOpen, DtdOpenBang, DtdComment, DtdCommentEnding,
      DtdCommentEnded, DtdPi, DtdPiEnding, Text, Entity, Open, OpenBang, Comment, CommentEnding, CommentEnded, Cdata,
      CdataEnding, CdataEnding2, PiFirst, PiRest, PiBody, PiEnding, Declaration, OpenTag, OpenTagSlash, Attribute,
      AttributeName, AttributeNameSawWhite, AttributeValue, AttributeValueQuoted, AttributeValueClosed, CloseTag,
      CloseTagSawWhite,
    }

    private readonly IXmlHandler handler;
    private readonly CharacterSource source;
    private readonly List<XmlTag> tags = new List<XmlTag>();
    private readonly StringBuilder text = new StringBuilder();
    private readonly StringBuilder name = new StringBuilder();
    private readonly StringBuilder entity = new StringBuilder();
    private readonly StringBuilder bang = new StringBuilder();
    private readonly XmlDeclaration declaration;
    private readonly List<Written> written = new List<Written>();
    private State state = State.Begin;
    private State afterEntity;
    private XmlDeclaration.State inDeclaration;
    private XmlTag tag;
    private int quote;
    private int brackets;
    private bool sawRoot;
    private bool closedRoot;
    private bool isDeclarationPossible = true;

    public XmlReader(string whole, IXmlHandler handler) {
      this.handler = handler;
      source = new CharacterSource(whole, handler);
      declaration = new XmlDeclaration(source, handler);
    }

    public int Line => source.Line;

    public int Position => source.Index;

    public int ColumnIndex => source.ColumnIndex;

    public void Read() {
      while (source.NextPart())
        while (source.HasMore) Step();
      if (!sawRoot) handler.Error("document must contain a root element.");
      if (tags.Count > 0) handler.Error("unclosed tag: " + tags[tags.Count - 1].Name);
      if (state != State.Begin && state != State.Text) handler.Error("unexpected end.");
    }

    private void Step() {
      switch (state) {
        case State.Begin: Begin(); break;
        case State.BeginWhitespace: BeginWhitespace(); break;
        case State.Doctype: Doctype(); break;
        case State.DoctypeQuote: Quoted(State.Doctype); break;
        case State.Dtd: Dtd(); break;
        case State.DtdQuoted: Quoted(State.Dtd); break;
        case State.DtdOpen: DtdOpen(); break;
        case State.DtdOpenBang: DtdOpenBang(); break;
        case State.DtdComment: SkipTo('-', State.DtdCommentEnding); break;
        case State.DtdCommentEnding: CommentEnding(State.DtdCommentEnded, State.DtdComment); break;
        case State.DtdCommentEnded: CommentEnded(State.Dtd); break;
        case State.DtdPi: SkipTo('?', State.DtdPiEnding); break;
        case State.DtdPiEnding:
          if (source.Next() == '>') state = State.Dtd;
          break;
        case State.Text:
          if (tags.Count == 0) TextOutsideRoot();
          else TextInRoot();
          break;
        case State.Entity: Entity(); break;
        case State.Open: Open(); break;
        case State.OpenBang: OpenBang(); break;
        case State.Comment: SkipTo('-', State.CommentEnding); break;
        case State.CommentEnding: CommentEnding(State.CommentEnded, State.Comment); break;
        case State.CommentEnded: CommentEnded(State.Text); break;
        case State.Cdata:
          if (source.CaptureTo(text, ']')) state = State.CdataEnding;
          break;
        case State.CdataEnding: CdataEnding(); break;
        case State.CdataEnding2: CdataEnding2(); break;
        case State.PiFirst: InstructionFirst(); break;
        case State.PiRest: InstructionRest(); break;
        case State.PiBody: SkipTo('?', State.PiEnding); break;
        case State.PiEnding: InstructionEnding(); break;
        case State.OpenTag: OpenTagName(); break;
        case State.OpenTagSlash: OpenTagSlash(); break;
        case State.Attribute: Attribute(); break;
        case State.AttributeName: AttributeName(); break;
        case State.AttributeNameSawWhite: AttributeNameSawWhite(); break;
        case State.AttributeValue: AttributeValue(); break;
        case State.AttributeValueQuoted: AttributeValueQuoted(); break;
        case State.AttributeValueClosed: AttributeValueClosed(); break;
        case State.CloseTag: CloseTagName(); break;
        case State.CloseTagSawWhite: CloseTagSawWhite(); break;
        default: Declaration(); break;
      }
    }

    private void Begin() {
      source.SkipByteOrderMark();
      state = State.BeginWhitespace;
    }

    private void BeginWhitespace() {
      var before = source.Index;
      var one = source.SkipSpaces();
      if (source.Previous != before) isDeclarationPossible = false;
      if (one == '<') state = State.Open;
      else if (one != End) {
        source.Unget();
        state = State.Text;
        isDeclarationPossible = false;
      }
    }

    private void Doctype() {
      var one = source.SkipToAny("\"'[>");
      if (one == '>') handler.Doctype();
      else if (one == '[') state = State.Dtd;
      else if (one != End) {
        quote = one;
        state = State.DoctypeQuote;
      }
    }

    private void Quoted(State after) {
      if (source.SkipTo(quote)) state = after;
    }

    private void Dtd() {
      var one = source.SkipToAny("\"'<]");
      if (one == ']') state = State.Doctype;
      else if (one == '<') state = State.DtdOpen;
      else if (one != End) {
        quote = one;
        state = State.DtdQuoted;
      }
    }

    private void DtdOpen() {
      var one = source.Next();
      bang.Length = 0;
      state = one == '!' ? State.DtdOpenBang : one == '?' ? State.DtdPi : State.Dtd;
    }

    private void DtdOpenBang() {
      Texts.Append(bang, source.Next());
      if (bang.ToString() == "-") return;
      state = bang.ToString() == "--" ? State.DtdComment : State.Dtd;
      bang.Length = 0;
    }

    private void SkipTo(int character, State then) {
      if (source.SkipTo(character)) state = then;
    }

    private void CommentEnding(State ended, State comment) {
      state = source.Next() == '-' ? ended : comment;
    }

    private void CommentEnded(State after) {
      if (source.Next() != '>') handler.Error("malformed comment.");
      state = after;
    }

    private void Entity() {
      while (true) {
        var one = source.Read();
        if (one == End) return;
        if (one == ';') break;
        Texts.Append(entity, one == LineBreak ? '\n' : one);
      }
      state = afterEntity;
      text.Append(EntityNamed(entity.ToString()));
      entity.Length = 0;
    }

    private string EntityNamed(string named) {
      switch (named) {
        case "amp": return "&";
        case "lt": return "<";
        case "gt": return ">";
        case "quot": return "\"";
        case "apos": return "'";
      }
      if (named.Length == 0) handler.Error("empty entity name.");
      if (named[0] != '#')
        handler.Error(XmlCharacters.IsPlainName(named) ? "undefined entity." : "disallowed character in entity name.");
      var point = Referenced(named);
      if (!XmlCharacters.IsCharacter(point, source.IsVersion10)) handler.Error("malformed character entity.");
      return Texts.OfPoint(point);
    }

    /// <summary>The code point of a character reference, <c>#xE9</c>; 0 for what is none.</summary>
    private static int Referenced(string named) {
      var isHex = named.Length > 1 && named[1] == 'x';
      var start = isHex ? 2 : 1;
      var point = 0;
      for (var index = start; index < named.Length; index += 1) {
        var value = "0123456789abcdef".IndexOf(named[index] < 0x80 ? char.ToLowerInvariant(named[index]) : '?');
        if (value == -1 || (value > 9 && !isHex)) return 0;
        point = Math.Min(point * (isHex ? 16 : 10) + value, 0x110000);
      }
      return point;
    }

    private void Open() {
      var one = source.Read();
      if (one != '?') isDeclarationPossible = false;
      if (XmlCharacters.IsNameStart(one)) {
        state = State.OpenTag;
        source.Unget();
      } else if (one == '/') state = State.CloseTag;
      else if (one == '!') {
        state = State.OpenBang;
        bang.Length = 0;
      } else if (one == '?') state = State.PiFirst;
      else handler.Error("disallowed character in tag name");
    }

    private void OpenBang() {
      Texts.Append(bang, source.Next());
      switch (bang.ToString()) {
        case "[CDATA[":
          if (!sawRoot || closedRoot) handler.Error("text data outside of root node.");
          state = State.Cdata;
          bang.Length = 0;
          break;
        case "--":
          state = State.Comment;
          bang.Length = 0;
          break;
        case "DOCTYPE":
          state = State.Doctype;
          if (sawRoot) handler.Error("inappropriately located doctype declaration.");
          bang.Length = 0;
          break;
        default:
          if (bang.Length >= 7) handler.Error("incorrect syntax.");
          break;
      }
    }

    private void CdataEnding() {
      var one = source.Next();
      if (one == ']') state = State.CdataEnding2;
      else {
        Texts.Append(text.Append(']'), one);
        state = State.Cdata;
      }
    }

    private void CdataEnding2() {
      var one = source.Next();
      if (one == '>') {
        FlushText();
        state = State.Text;
      } else if (one == ']') text.Append(']');
      else {
        Texts.Append(text.Append("]]"), one);
        state = State.Cdata;
      }
    }

    private void FlushText() {
      if (text.Length == 0) return;
      handler.Text(text.ToString());
      text.Length = 0;
    }

    private void InstructionFirst() {
      var one = source.Next();
      declaration.Target.Length = 0;
      if (XmlCharacters.IsPlainNameStart(one)) {
        Texts.Append(declaration.Target, one);
        state = State.PiRest;
      } else if (one == '?' || XmlElement.IsBlank(one)) handler.Error("processing instruction without a target.");
      else handler.Error("disallowed character in processing instruction name.");
    }

    private void InstructionRest() {
      while (true) {
        var one = source.Next();
        if (one == End) return;
        if (XmlCharacters.IsPlainName(one)) {
          Texts.Append(declaration.Target, one);
          continue;
        }
        var isQuestion = one == '?';
        if (!isQuestion && !XmlElement.IsBlank(one))
          handler.Error("disallowed character in processing instruction name.");
        if (declaration.Target.ToString() == "xml") {
          if (!isDeclarationPossible) handler.Error("an XML declaration must be at the start of the document.");
          state = State.Declaration;
          inDeclaration = isQuestion ? XmlDeclaration.State.Ending : XmlDeclaration.State.NameStart;
        } else state = isQuestion ? State.PiEnding : State.PiBody;
        return;
      }
    }

    private void InstructionEnding() {
      var one = source.Next();
      isDeclarationPossible = false;
      if (one == '>') {
        if (declaration.Target.ToString().Equals("xml", StringComparison.OrdinalIgnoreCase))
          handler.Error("the XML declaration must appear at the start of the document.");
        state = State.Text;
      } else if (one != '?') state = State.PiBody;
    }

    private void Declaration() {
      inDeclaration = declaration.Step(inDeclaration);
      if (inDeclaration != XmlDeclaration.State.Ended) return;
      isDeclarationPossible = false;
      state = State.Text;
    }

    private void OpenTagName() {
      var one = source.CaptureName(name);
      if (one == End) return;
      tag = new XmlTag(TakeName());
      sawRoot = true;
      if (closedRoot) handler.Error("documents may contain only one root.");
      if (one == '>') OpenTag(false);
      else if (one == '/') state = State.OpenTagSlash;
      else {
        if (!XmlElement.IsBlank(one)) handler.Error("disallowed character in tag name.");
        state = State.Attribute;
      }
    }

    private string TakeName() {
      var taken = name.ToString();
      name.Length = 0;
      return taken;
    }

    private void OpenTagSlash() {
      if (source.Read() == '>') OpenTag(true);
      else handler.Error("forward-slash in opening tag not followed by >.");
    }

    private void Attribute() {
      var one = source.SkipSpaces();
      if (one == End) return;
      if (XmlCharacters.IsNameStart(one)) {
        source.Unget();
        state = State.AttributeName;
      } else if (one == '>') OpenTag(false);
      else if (one == '/') state = State.OpenTagSlash;
      else handler.Error("disallowed character in attribute name.");
    }

    private void AttributeName() {
      var one = source.CaptureName(name);
      if (one == '=') state = State.AttributeValue;
      else if (XmlElement.IsBlank(one)) state = State.AttributeNameSawWhite;
      else if (one == '>') handler.Error("attribute without value.");
      else if (one != End) handler.Error("disallowed character in attribute name.");
    }

    private void AttributeNameSawWhite() {
      var one = source.SkipSpaces();
      if (one == '=') state = State.AttributeValue;
      else if (one != End) handler.Error("attribute without value.");
    }

    private void AttributeValue() {
      var one = source.Next();
      if (one == '"' || one == '\'') {
        quote = one;
        state = State.AttributeValueQuoted;
      } else if (!XmlElement.IsBlank(one)) handler.Error("unquoted attribute value.");
    }

    private void AttributeValueQuoted() {
      while (true) {
        var one = source.Read();
        if (one == End) return;
        if (one == quote) {
          PushAttribute(TakeName(), text.ToString());
          text.Length = 0;
          state = State.AttributeValueClosed;
          return;
        }
        if (one == '&') {
          state = State.Entity;
          afterEntity = State.AttributeValueQuoted;
          return;
        }
        if (one == '<') handler.Error("disallowed character.");
        if (one == '\n' || one == LineBreak || one == '\t') text.Append(' ');
        else source.Append(text, one);
      }
    }

    private void AttributeValueClosed() {
      var one = source.Next();
      if (XmlElement.IsBlank(one)) state = State.Attribute;
      else if (one == '>') OpenTag(false);
      else if (one == '/') state = State.OpenTagSlash;
      else if (XmlCharacters.IsNameStart(one)) handler.Error("no whitespace between attributes.");
      else handler.Error("disallowed character in attribute name.");
    }

    private void CloseTagName() {
      var one = source.CaptureName(name);
      if (one == '>') CloseTag();
      else if (XmlElement.IsBlank(one)) state = State.CloseTagSawWhite;
      else if (one != End) handler.Error("disallowed character in closing tag.");
    }

    private void CloseTagSawWhite() {
      var one = source.SkipSpaces();
      if (one == '>') CloseTag();
      else if (one != End) handler.Error("disallowed character in closing tag.");
    }

    private void TextInRoot() {
      while (true) {
        var one = source.Read();
        if (one == End) return;
        if (one == '<') {
          state = State.Open;
          brackets = 0;
          FlushText();
          return;
        }
        if (one == '&') {
          state = State.Entity;
          afterEntity = State.Text;
          brackets = 0;
          return;
        }
        if (one == '>' && brackets >= 2) handler.Error("the string \"]]>\" is disallowed in char data.");
        brackets = one == ']' ? brackets + 1 : 0;
        source.Append(text, one == LineBreak ? '\n' : one);
      }
    }

    private void TextOutsideRoot() {
      var hasText = false;
      while (true) {
        var one = source.Read();
        if (one == '<') {
          state = State.Open;
          break;
        }
        if (one == '&') {
          hasText = true;
          break;
        }
        if (one == End) break;
        if (one != LineBreak && !XmlElement.IsBlank(one)) hasText = true;
      }
      if (hasText) handler.Error("text data outside of root node.");
    }

    private void PushAttribute(string qualified, string value) {
      var prefix = PrefixOf(qualified);
      var local = LocalOf(qualified, prefix);
      written.Add(new Written { Name = qualified, Prefix = prefix, Local = local, Value = value });
      handler.Attribute();
      if (prefix != "xmlns" && qualified != "xmlns") return;
      var uri = Texts.Trim(value);
      if (prefix == "xmlns" && source.IsVersion10 && uri == "")
        handler.Error("invalid attempt to undefine prefix in XML 1.0");
      var declared = prefix == "xmlns" ? local : "";
      tag.Namespaces = tag.Namespaces ?? new Dictionary<string, string>();
      tag.Namespaces[declared] = uri;
      CheckPair(declared, uri);
    }

    private string PrefixOf(string qualified) {
      var colon = qualified.IndexOf(':');
      if (colon == -1) return "";
      var isMalformed = colon == 0 || colon == qualified.Length - 1 || qualified.IndexOf(':', colon + 1) != -1;
      if (isMalformed) handler.Error("malformed name: " + qualified + ".");
      return qualified.Substring(0, colon);
    }

    private static string LocalOf(string qualified, string prefix) =>
      prefix == "" ? qualified : qualified.Substring(prefix.Length + 1);

    private void CheckPair(string prefix, string uri) {
      if (prefix == "xml" && uri != XmlNamespace) handler.Error("xml prefix must be bound to " + XmlNamespace + ".");
      if (prefix == "xmlns" && uri != XmlnsNamespace)
        handler.Error("xmlns prefix must be bound to " + XmlnsNamespace + ".");
      if (uri == XmlnsNamespace)
        handler.Error(
          prefix == ""
            ? "the default namespace may not be set to " + uri + "."
            : "may not assign a prefix (even \"xmlns\") to the URI " + XmlnsNamespace + ".");
      if (uri == XmlNamespace && prefix == "")
        handler.Error("the default namespace may not be set to " + uri + ".");
      if (uri == XmlNamespace && prefix != "xml")
        handler.Error("may not assign the xml namespace to another prefix.");
    }

    /// <summary>The namespace of a prefix, <c>null</c> when it has none.</summary>
    private string Resolve(string prefix) {
      string uri = null;
      if (tag.Namespaces != null && tag.Namespaces.TryGetValue(prefix, out uri)) return uri;
      for (var index = tags.Count - 1; index >= 0; index -= 1) {
        var around = tags[index].Namespaces;
        if (around != null && around.TryGetValue(prefix, out uri)) return uri;
      }
      return prefix == "xml" ? XmlNamespace : prefix == "xmlns" ? XmlnsNamespace : null;
    }

    private void OpenTag(bool isClosed) {
      var prefix = PrefixOf(tag.Name);
      tag.Local = LocalOf(tag.Name, prefix);
      tag.Uri = Resolve(prefix) ?? "";
      if (prefix == "xmlns") handler.Error("tags may not have \"xmlns\" as prefix.");
      if (prefix != "" && tag.Uri == "") handler.Error("unbound namespace prefix: " + Json.Write(prefix) + ".");
      if (written.Count > 0) ResolveAttributes();
      handler.OpenTag(tag);
      if (!isClosed) tags.Add(tag);
      else {
        handler.CloseTag();
        if (tags.Count == 0) closedRoot = true;
      }
      state = State.Text;
      name.Length = 0;
    }

    private void ResolveAttributes() {
      var seen = new HashSet<string>();
      var attributes = new List<XmlAttribute>();
      foreach (var one in written) {
        var isDeclaration = one.Prefix == "xmlns" || one.Name == "xmlns";
        var uri = one.Prefix == "" ? "" : Resolve(one.Prefix);
        if (uri == null) handler.Error("unbound namespace prefix: " + Json.Write(one.Prefix) + ".");
        var whole = one.Prefix == "" ? one.Name : "{" + uri + "}" + one.Local;
        if (!seen.Add(whole)) handler.Error("duplicate attribute: " + whole + ".");
        if (!isDeclaration) attributes.Add(new XmlAttribute { Name = one.Local, Namespace = uri, Value = one.Value });
      }
      tag.Attributes = attributes;
      written.Clear();
    }

    private void CloseTag() {
      var closed = TakeName();
      state = State.Text;
      if (closed == "") handler.Error("weird empty close tag.");
      while (tags.Count > 0) {
        var last = tags[tags.Count - 1];
        tags.RemoveAt(tags.Count - 1);
        handler.CloseTag();
        if (last.Name == closed) {
          if (tags.Count == 0) closedRoot = true;
          return;
        }
        handler.Error("unexpected close tag.");
      }
      handler.Error("unmatched closing tag: " + closed + ".");
    }
  }
}

package fr.hubsante.messages.xml;

import static fr.hubsante.messages.xml.XmlCharacters.isName;
import static fr.hubsante.messages.xml.XmlCharacters.isNameStart;

import fr.hubsante.messages.Json;
import fr.hubsante.messages.words.Texts;
import fr.hubsante.messages.xml.XmlElement.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads XML character by character, the counterpart of saxes in the JavaScript runtime, state by state: it stops at the same
 * character for the same reason, so that findings of syntax are the same in every language.
 *
 * <p>It knows no document type, no entity but those of XML, and nothing outside of the text it is given. The handler throws at
 * every error but one, {@code unexpected close tag}; so nothing here goes on after another.
 */
final class XmlReader {
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

  /** Whoever hears what is read. */
  interface Handler {
    /** Throws, but for {@code unexpected close tag}. */
    void error(String reason);

    void doctype();

    /** One more attribute of the tag that is being read, declarations of namespaces included. */
    void attribute();

    void openTag(Tag tag);

    void text(String part);

    void closeTag();
  }

  /** The beginning of an element. */
  static final class Tag {
    final String name;
    String local = "";
    String uri = "";
    private Map<String, String> namespaces;
    private List<Attribute> attributes;

    Tag(String name) {
      this.name = name;
    }

    /** Those that declare no namespace. */
    List<Attribute> attributes() {
      return attributes == null ? List.of() : attributes;
    }
  }

  private record Written(String name, String prefix, String local, String value) {}

  private enum State {
    BEGIN, BEGIN_WHITESPACE, DOCTYPE, DOCTYPE_QUOTE, DTD, DTD_QUOTED, DTD_OPEN, DTD_OPEN_BANG, DTD_COMMENT,
    DTD_COMMENT_ENDING, DTD_COMMENT_ENDED, DTD_PI, DTD_PI_ENDING, TEXT, ENTITY, OPEN, OPEN_BANG, COMMENT, COMMENT_ENDING,
    COMMENT_ENDED, CDATA, CDATA_ENDING, CDATA_ENDING_2, PI_FIRST, PI_REST, PI_BODY, PI_ENDING, DECLARATION_NAME_START,
    DECLARATION_NAME, DECLARATION_EQUAL, DECLARATION_VALUE_START, DECLARATION_VALUE, DECLARATION_SEPARATOR,
    DECLARATION_ENDING, OPEN_TAG, OPEN_TAG_SLASH, ATTRIBUTE, ATTRIBUTE_NAME, ATTRIBUTE_NAME_SAW_WHITE, ATTRIBUTE_VALUE,
    ATTRIBUTE_VALUE_QUOTED, ATTRIBUTE_VALUE_CLOSED, CLOSE_TAG, CLOSE_TAG_SAW_WHITE
  }

  /** The end of what is there. */
  private static final int END = -1;
  /** A line break that is not written as a line feed. */
  private static final int LINE_BREAK = -2;

  private final Handler handler;
  private final CharacterSource source;
  private final List<Tag> tags = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder name = new StringBuilder();
  private final StringBuilder entity = new StringBuilder();
  private final StringBuilder bang = new StringBuilder();
  private final XmlDeclaration declaration;
  private final List<Written> written = new ArrayList<>();
  private State state = State.BEGIN;
  private State afterEntity;
  private Tag tag;
  private int quote;
  private int brackets;
  private boolean sawRoot;
  private boolean closedRoot;
  private boolean isDeclarationPossible = true;

  XmlReader(String whole, Handler handler) {
    this.handler = handler;
    source = new CharacterSource(whole, handler);
    declaration = new XmlDeclaration(source, handler);
  }

  int line() {
    return source.line();
  }

  int position() {
    return source.position();
  }

  int columnIndex() {
    return source.columnIndex();
  }

  void read() {
    while (source.nextPart()) while (source.hasMore()) step();
    if (!sawRoot) handler.error("document must contain a root element.");
    if (!tags.isEmpty()) handler.error("unclosed tag: " + tags.get(tags.size() - 1).name);
    if (state != State.BEGIN && state != State.TEXT) handler.error("unexpected end.");
  }

  private void step() {
    switch (state) {
      case BEGIN -> begin();
      case BEGIN_WHITESPACE -> beginWhitespace();
      case DOCTYPE -> doctype();
      case DOCTYPE_QUOTE -> quoted(State.DOCTYPE);
      case DTD -> dtd();
      case DTD_QUOTED -> quoted(State.DTD);
      case DTD_OPEN -> dtdOpen();
      case DTD_OPEN_BANG -> dtdOpenBang();
      case DTD_COMMENT -> skipTo('-', State.DTD_COMMENT_ENDING);
      case DTD_COMMENT_ENDING -> state = source.next() == '-' ? State.DTD_COMMENT_ENDED : State.DTD_COMMENT;
      case DTD_COMMENT_ENDED -> commentEnded(State.DTD);
      case DTD_PI -> skipTo('?', State.DTD_PI_ENDING);
      case DTD_PI_ENDING -> {
        if (source.next() == '>') state = State.DTD;
      }
      case TEXT -> {
        if (tags.isEmpty()) textOutsideRoot();
        else textInRoot();
      }
      case ENTITY -> entity();
      case OPEN -> open();
      case OPEN_BANG -> openBang();
      case COMMENT -> skipTo('-', State.COMMENT_ENDING);
      case COMMENT_ENDING -> state = source.next() == '-' ? State.COMMENT_ENDED : State.COMMENT;
      case COMMENT_ENDED -> commentEnded(State.TEXT);
      case CDATA -> {
        if (source.captureTo(text, ']')) state = State.CDATA_ENDING;
      }
      case CDATA_ENDING -> cdataEnding();
      case CDATA_ENDING_2 -> cdataEnding2();
      case PI_FIRST -> instructionFirst();
      case PI_REST -> instructionRest();
      case PI_BODY -> instructionBody();
      case PI_ENDING -> instructionEnding();
      case OPEN_TAG -> openTagName();
      case OPEN_TAG_SLASH -> openTagSlash();
      case ATTRIBUTE -> attribute();
      case ATTRIBUTE_NAME -> attributeName();
      case ATTRIBUTE_NAME_SAW_WHITE -> attributeNameSawWhite();
      case ATTRIBUTE_VALUE -> attributeValue();
      case ATTRIBUTE_VALUE_QUOTED -> attributeValueQuoted();
      case ATTRIBUTE_VALUE_CLOSED -> attributeValueClosed();
      case CLOSE_TAG -> closeTagName();
      case CLOSE_TAG_SAW_WHITE -> closeTagSawWhite();
      default -> declarationStep();
    }
  }

  private void begin() {
    source.skipByteOrderMark();
    state = State.BEGIN_WHITESPACE;
  }

  private void beginWhitespace() {
    int before = source.index();
    int one = source.skipSpaces();
    if (source.previous() != before) isDeclarationPossible = false;
    if (one == '<') state = State.OPEN;
    else if (one != END) {
      source.unget();
      state = State.TEXT;
      isDeclarationPossible = false;
    }
  }

  private void doctype() {
    int one = source.skipToAny("\"'[>");
    if (one == '>') handler.doctype();
    else if (one == '[') state = State.DTD;
    else if (one != END) {
      quote = one;
      state = State.DOCTYPE_QUOTE;
    }
  }

  private void quoted(State after) {
    if (source.skipTo(quote)) state = after;
  }

  private void dtd() {
    int one = source.skipToAny("\"'<]");
    if (one == ']') state = State.DOCTYPE;
    else if (one == '<') state = State.DTD_OPEN;
    else if (one != END) {
      quote = one;
      state = State.DTD_QUOTED;
    }
  }

  private void dtdOpen() {
    int one = source.next();
    bang.setLength(0);
    state = one == '!' ? State.DTD_OPEN_BANG : one == '?' ? State.DTD_PI : State.DTD;
  }

  private void dtdOpenBang() {
    bang.appendCodePoint(source.next());
    if (bang.toString().equals("-")) return;
    state = bang.toString().equals("--") ? State.DTD_COMMENT : State.DTD;
    bang.setLength(0);
  }

  private void skipTo(int character, State then) {
    if (source.skipTo(character)) state = then;
  }

  private void commentEnded(State after) {
    if (source.next() != '>') handler.error("malformed comment.");
    state = after;
  }

  private void entity() {
    while (true) {
      int one = source.read();
      if (one == END) return;
      if (one == ';') break;
      entity.appendCodePoint(one == LINE_BREAK ? '\n' : one);
    }
    state = afterEntity;
    text.append(entityNamed(entity.toString()));
    entity.setLength(0);
  }

  private String entityNamed(String entity) {
    switch (entity) {
      case "amp":
        return "&";
      case "lt":
        return "<";
      case "gt":
        return ">";
      case "quot":
        return "\"";
      case "apos":
        return "'";
      default:
        if (entity.isEmpty()) handler.error("empty entity name.");
        if (entity.charAt(0) != '#')
          handler.error(
              XmlCharacters.isPlainName(entity) ? "undefined entity." : "disallowed character in entity name.");
        int point = referenced(entity);
        if (!XmlCharacters.isCharacter(point, source.isVersion10())) handler.error("malformed character entity.");
        return Character.toString(point);
    }
  }

  /** The code point of a character reference, {@code #xE9}; 0 for what is none. */
  private static int referenced(String entity) {
    boolean isHex = entity.startsWith("#x");
    String digits = entity.substring(isHex ? 2 : 1);
    if (digits.isEmpty()) return 0;
    int point = 0;
    for (int index = 0; index < digits.length(); index += 1) {
      char digit = digits.charAt(index);
      int value = digit < 0x80 ? Character.digit(digit, isHex ? 16 : 10) : -1;
      if (value == -1) return 0;
      point = Math.min(point * (isHex ? 16 : 10) + value, 0x110000);
    }
    return point;
  }

  private void open() {
    int one = source.read();
    if (one != '?') isDeclarationPossible = false;
    if (isNameStart(one)) {
      state = State.OPEN_TAG;
      source.unget();
    } else if (one == '/') state = State.CLOSE_TAG;
    else if (one == '!') {
      state = State.OPEN_BANG;
      bang.setLength(0);
    } else if (one == '?') state = State.PI_FIRST;
    else handler.error("disallowed character in tag name");
  }

  private void openBang() {
    bang.appendCodePoint(source.next());
    switch (bang.toString()) {
      case "[CDATA[" -> {
        if (!sawRoot || closedRoot) handler.error("text data outside of root node.");
        state = State.CDATA;
        bang.setLength(0);
      }
      case "--" -> {
        state = State.COMMENT;
        bang.setLength(0);
      }
      case "DOCTYPE" -> {
        state = State.DOCTYPE;
        if (sawRoot) handler.error("inappropriately located doctype declaration.");
        bang.setLength(0);
      }
      default -> {
        if (bang.length() >= 7) handler.error("incorrect syntax.");
      }
    }
  }

  private void cdataEnding() {
    int one = source.next();
    if (one == ']') state = State.CDATA_ENDING_2;
    else {
      text.append(']').appendCodePoint(one);
      state = State.CDATA;
    }
  }

  private void cdataEnding2() {
    int one = source.next();
    if (one == '>') {
      flushText();
      state = State.TEXT;
    } else if (one == ']') text.append(']');
    else {
      text.append("]]").appendCodePoint(one);
      state = State.CDATA;
    }
  }

  private void flushText() {
    if (text.length() == 0) return;
    handler.text(text.toString());
    text.setLength(0);
  }

  private void instructionFirst() {
    int one = source.next();
    declaration.target.setLength(0);
    if (XmlCharacters.isPlainNameStart(one)) {
      declaration.target.appendCodePoint(one);
      state = State.PI_REST;
    } else if (one == '?' || XmlElement.isBlank(one)) handler.error("processing instruction without a target.");
    else handler.error("disallowed character in processing instruction name.");
  }

  private void instructionRest() {
    while (true) {
      int one = source.next();
      if (one == END) return;
      if (XmlCharacters.isPlainName(one)) {
        declaration.target.appendCodePoint(one);
        continue;
      }
      boolean isQuestion = one == '?';
      if (!isQuestion && !XmlElement.isBlank(one))
        handler.error("disallowed character in processing instruction name.");
      if (declaration.target.toString().equals("xml")) {
        if (!isDeclarationPossible) handler.error("an XML declaration must be at the start of the document.");
        state = isQuestion ? State.DECLARATION_ENDING : State.DECLARATION_NAME_START;
      } else state = isQuestion ? State.PI_ENDING : State.PI_BODY;
      return;
    }
  }

  private void instructionBody() {
    skipTo('?', State.PI_ENDING);
  }

  private void instructionEnding() {
    int one = source.next();
    isDeclarationPossible = false;
    if (one == '>') {
      if (declaration.target.toString().equalsIgnoreCase("xml"))
        handler.error("the XML declaration must appear at the start of the document.");
      state = State.TEXT;
    } else if (one != '?') state = State.PI_BODY;
  }

  /** {@code <?xml … ?>}: its states are numbered as ours are. */
  private void declarationStep() {
    int at = declaration.step(state.ordinal() - State.DECLARATION_NAME_START.ordinal());
    if (at == XmlDeclaration.ENDED) {
      isDeclarationPossible = false;
      state = State.TEXT;
    } else state = State.values()[State.DECLARATION_NAME_START.ordinal() + at];
  }

  private void openTagName() {
    int one = source.captureName(name);
    if (one == END) return;
    tag = new Tag(takeName());
    sawRoot = true;
    if (closedRoot) handler.error("documents may contain only one root.");
    if (one == '>') openTag(false);
    else if (one == '/') state = State.OPEN_TAG_SLASH;
    else {
      if (!XmlElement.isBlank(one)) handler.error("disallowed character in tag name.");
      state = State.ATTRIBUTE;
    }
  }

  private String takeName() {
    String taken = name.toString();
    name.setLength(0);
    return taken;
  }

  private void openTagSlash() {
    if (source.read() == '>') openTag(true);
    else handler.error("forward-slash in opening tag not followed by >.");
  }

  private void attribute() {
    int one = source.skipSpaces();
    if (one == END) return;
    if (isNameStart(one)) {
      source.unget();
      state = State.ATTRIBUTE_NAME;
    } else if (one == '>') openTag(false);
    else if (one == '/') state = State.OPEN_TAG_SLASH;
    else handler.error("disallowed character in attribute name.");
  }

  private void attributeName() {
    int one = source.captureName(name);
    if (one == '=') state = State.ATTRIBUTE_VALUE;
    else if (XmlElement.isBlank(one)) state = State.ATTRIBUTE_NAME_SAW_WHITE;
    else if (one == '>') handler.error("attribute without value.");
    else if (one != END) handler.error("disallowed character in attribute name.");
  }

  private void attributeNameSawWhite() {
    int one = source.skipSpaces();
    if (one == '=') state = State.ATTRIBUTE_VALUE;
    else if (one != END) handler.error("attribute without value.");
  }

  private void attributeValue() {
    int one = source.next();
    if (one == '"' || one == '\'') {
      quote = one;
      state = State.ATTRIBUTE_VALUE_QUOTED;
    } else if (!XmlElement.isBlank(one)) handler.error("unquoted attribute value.");
  }

  private void attributeValueQuoted() {
    while (true) {
      int one = source.read();
      if (one == END) return;
      if (one == quote) {
        pushAttribute(takeName(), text.toString());
        text.setLength(0);
        state = State.ATTRIBUTE_VALUE_CLOSED;
        return;
      }
      if (one == '&') {
        state = State.ENTITY;
        afterEntity = State.ATTRIBUTE_VALUE_QUOTED;
        return;
      }
      if (one == '<') handler.error("disallowed character.");
      if (one == '\n' || one == LINE_BREAK || one == '\t') text.append(' ');
      else source.append(text, one);
    }
  }

  private void attributeValueClosed() {
    int one = source.next();
    if (XmlElement.isBlank(one)) state = State.ATTRIBUTE;
    else if (one == '>') openTag(false);
    else if (one == '/') state = State.OPEN_TAG_SLASH;
    else if (isNameStart(one)) handler.error("no whitespace between attributes.");
    else handler.error("disallowed character in attribute name.");
  }

  private void closeTagName() {
    int one = source.captureName(name);
    if (one == '>') closeTag();
    else if (XmlElement.isBlank(one)) state = State.CLOSE_TAG_SAW_WHITE;
    else if (one != END) handler.error("disallowed character in closing tag.");
  }

  private void closeTagSawWhite() {
    int one = source.skipSpaces();
    if (one == '>') closeTag();
    else if (one != END) handler.error("disallowed character in closing tag.");
  }

  private void textInRoot() {
    while (true) {
      int one = source.read();
      if (one == END) return;
      if (one == '<') {
        state = State.OPEN;
        brackets = 0;
        flushText();
        return;
      }
      if (one == '&') {
        state = State.ENTITY;
        afterEntity = State.TEXT;
        brackets = 0;
        return;
      }
      if (one == '>' && brackets >= 2) handler.error("the string \"]]>\" is disallowed in char data.");
      brackets = one == ']' ? brackets + 1 : 0;
      source.append(text, one == LINE_BREAK ? '\n' : one);
    }
  }

  private void textOutsideRoot() {
    boolean hasText = false;
    while (true) {
      int one = source.read();
      if (one == '<') {
        state = State.OPEN;
        break;
      }
      if (one == '&') {
        hasText = true;
        break;
      }
      if (one == END) break;
      if (one != LINE_BREAK && !XmlElement.isBlank(one)) hasText = true;
    }
    if (hasText) handler.error("text data outside of root node.");
  }

  private void pushAttribute(String qualified, String value) {
    String prefix = prefixOf(qualified);
    String local = localOf(qualified, prefix);
    written.add(new Written(qualified, prefix, local, value));
    handler.attribute();
    if (!prefix.equals("xmlns") && !qualified.equals("xmlns")) return;
    String uri = Texts.trim(value);
    if (prefix.equals("xmlns") && source.isVersion10() && uri.isEmpty())
      handler.error("invalid attempt to undefine prefix in XML 1.0");
    String declared = prefix.equals("xmlns") ? local : "";
    if (tag.namespaces == null) tag.namespaces = new HashMap<>();
    tag.namespaces.put(declared, uri);
    checkPair(declared, uri);
  }

  private String prefixOf(String qualified) {
    int colon = qualified.indexOf(':');
    if (colon == -1) return "";
    String local = qualified.substring(colon + 1);
    if (colon == 0 || local.isEmpty() || local.indexOf(':') != -1)
      handler.error("malformed name: " + qualified + ".");
    return qualified.substring(0, colon);
  }

  private static String localOf(String qualified, String prefix) {
    return prefix.isEmpty() ? qualified : qualified.substring(prefix.length() + 1);
  }

  private void checkPair(String prefix, String uri) {
    if (prefix.equals("xml") && !uri.equals(XML_NAMESPACE))
      handler.error("xml prefix must be bound to " + XML_NAMESPACE + ".");
    if (prefix.equals("xmlns") && !uri.equals(XMLNS_NAMESPACE))
      handler.error("xmlns prefix must be bound to " + XMLNS_NAMESPACE + ".");
    if (uri.equals(XMLNS_NAMESPACE))
      handler.error(
          prefix.isEmpty()
              ? "the default namespace may not be set to " + uri + "."
              : "may not assign a prefix (even \"xmlns\") to the URI " + XMLNS_NAMESPACE + ".");
    if (uri.equals(XML_NAMESPACE) && prefix.isEmpty())
      handler.error("the default namespace may not be set to " + uri + ".");
    if (uri.equals(XML_NAMESPACE) && !prefix.equals("xml"))
      handler.error("may not assign the xml namespace to another prefix.");
  }

  /** The namespace of a prefix, {@code null} when it has none. */
  private String resolve(String prefix) {
    String uri = tag.namespaces == null ? null : tag.namespaces.get(prefix);
    for (int index = tags.size() - 1; uri == null && index >= 0; index -= 1) {
      Map<String, String> around = tags.get(index).namespaces;
      if (around != null) uri = around.get(prefix);
    }
    if (uri != null) return uri;
    return prefix.equals("xml") ? XML_NAMESPACE : prefix.equals("xmlns") ? XMLNS_NAMESPACE : null;
  }

  private void openTag(boolean isClosed) {
    String prefix = prefixOf(tag.name);
    tag.local = localOf(tag.name, prefix);
    String uri = resolve(prefix);
    tag.uri = uri == null ? "" : uri;
    if (prefix.equals("xmlns")) handler.error("tags may not have \"xmlns\" as prefix.");
    if (!prefix.isEmpty() && tag.uri.isEmpty()) handler.error("unbound namespace prefix: " + Json.write(prefix) + ".");
    if (!written.isEmpty()) resolveAttributes();
    handler.openTag(tag);
    if (!isClosed) tags.add(tag);
    else {
      handler.closeTag();
      if (tags.isEmpty()) closedRoot = true;
    }
    state = State.TEXT;
    name.setLength(0);
  }

  private void resolveAttributes() {
    Set<String> seen = new HashSet<>();
    List<Attribute> attributes = new ArrayList<>();
    for (Written one : written) {
      boolean isDeclaration = one.prefix().equals("xmlns") || one.name().equals("xmlns");
      String uri = one.prefix().isEmpty() ? "" : resolve(one.prefix());
      if (uri == null) handler.error("unbound namespace prefix: " + Json.write(one.prefix()) + ".");
      String whole = one.prefix().isEmpty() ? one.name() : "{" + uri + "}" + one.local();
      if (!seen.add(whole)) handler.error("duplicate attribute: " + whole + ".");
      if (!isDeclaration) attributes.add(new Attribute(one.local(), uri, one.value()));
    }
    tag.attributes = attributes;
    written.clear();
  }

  private void closeTag() {
    String closed = takeName();
    state = State.TEXT;
    if (closed.isEmpty()) handler.error("weird empty close tag.");
    while (!tags.isEmpty()) {
      Tag last = tags.remove(tags.size() - 1);
      handler.closeTag();
      if (last.name.equals(closed)) {
        if (tags.isEmpty()) closedRoot = true;
        return;
      }
      handler.error("unexpected close tag.");
    }
    handler.error("unmatched closing tag: " + closed + ".");
  }
}

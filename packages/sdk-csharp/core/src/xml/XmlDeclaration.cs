using System.Linq;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>Reads <c>&lt;?xml version="1.0" …?&gt;</c>.</summary>
  internal sealed class XmlDeclaration {
    /// <summary>Where in it the reader is; after the last, it goes on with what follows.</summary>
    public enum State { NameStart, Name, Equal, ValueStart, Value, Separator, Ending, Ended }

    /// <summary>Of the instruction that is being read.</summary>
    public readonly StringBuilder Target = new StringBuilder();

    private readonly CharacterSource source;
    private readonly IXmlHandler handler;
    private readonly StringBuilder text = new StringBuilder();
    private string name = "";
    private string[] expected = { "version" };
    private char quote;

    public XmlDeclaration(CharacterSource source, IXmlHandler handler) {
      this.source = source;
      this.handler = handler;
    }

    /// <summary>Reads on from a state; the one it comes to.</summary>
    public State Step(State state) {
      switch (state) {
        case State.NameStart: return NameStart();
        case State.Name: return Name();
        case State.Equal: return Equal();
        case State.ValueStart: return ValueStart();
        case State.Value: return Value();
        case State.Separator: return Separator();
        default: return Ending();
      }
    }

    private State NameStart() {
      var one = source.SkipSpaces();
      if (one == '?') return State.Ending;
      if (one == XmlReader.End) return State.NameStart;
      name = Texts.OfPoint(one);
      return State.Name;
    }

    private State Name() {
      var one = source.CaptureToAny(text, "=? \n\r\t");
      RefuseQuestion(one);
      if (one == XmlReader.End) return State.Name;
      name += TakeText();
      if (!expected.Contains(name)) {
        if (name.Length == 1) handler.Error("expected the name " + (expected.FirstOrDefault() ?? "undefined") + ".");
        handler.Error("expected one of " + string.Join(", ", expected));
      }
      return one == '=' ? State.ValueStart : State.Equal;
    }

    private void RefuseQuestion(int one) {
      if (one == '?') handler.Error("XML declaration is incomplete.");
    }

    private string TakeText() {
      var taken = text.ToString();
      text.Length = 0;
      return taken;
    }

    private State Equal() {
      var one = source.Next();
      RefuseQuestion(one);
      if (XmlElement.IsBlank(one)) return State.Equal;
      if (one != '=') handler.Error("value required.");
      return State.ValueStart;
    }

    private State ValueStart() {
      var one = source.Next();
      RefuseQuestion(one);
      if (XmlElement.IsBlank(one)) return State.ValueStart;
      if (one != '"' && one != '\'') handler.Error("value must be quoted.");
      quote = (char)one;
      return State.Value;
    }

    private State Value() {
      var one = source.CaptureToAny(text, quote + "?");
      RefuseQuestion(one);
      if (one == XmlReader.End) return State.Value;
      var value = TakeText();
      switch (name) {
        case "version":
          expected = new[] { "encoding", "standalone" };
          var isVersion = value.Length > 2 && value[0] == '1' && value[1] == '.' && Texts.IsDigits(value, 2, value.Length);
          if (!isVersion) handler.Error("version number must match /^1\\.[0-9]+$/.");
          source.SetVersion(value);
          break;
        case "encoding":
          if (!IsEncoding(value)) handler.Error("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
          expected = new[] { "standalone" };
          break;
        default:
          if (value != "yes" && value != "no") handler.Error("standalone value must match \"yes\" or \"no\".");
          expected = new string[0];
          break;
      }
      name = "";
      return State.Separator;
    }

    private static bool IsEncoding(string value) =>
      value.Length > 0 && IsLetter(value[0]) && value.All(one => IsLetter(one) || IsBesideLetters(one));

    private static bool IsLetter(char one) => (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');

    private static bool IsBesideLetters(char one) => (one >= '0' && one <= '9') || one == '.' || one == '_' || one == '-';

    private State Separator() {
      var one = source.Next();
      if (one == '?') return State.Ending;
      if (!XmlElement.IsBlank(one)) handler.Error("whitespace required.");
      return State.NameStart;
    }

    private State Ending() {
      if (source.Next() != '>') handler.Error("The character ? is disallowed anywhere in XML declarations.");
      if (expected.Contains("version")) handler.Error("XML declaration must contain a version.");
      return State.Ended;
    }
  }
}

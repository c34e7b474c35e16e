using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>Reads one text as JSON (RFC 8259), without recursion.</summary>
  internal sealed class JsonReader {
    /// <summary>What is deeper is no message; the reading ends there, and validating says so.</summary>
    private const int Deepest = 500;

    private readonly string text;
    private readonly Stack<Holder> holders = new Stack<Holder>();
    private object whole;
    private int at;

    /// <summary>An object or a list that is being read.</summary>
    private sealed class Holder {
      public Members Members;
      public List<object> Items;
      public string Name;
      public bool HasNumbers;

      public object Value => (object)Members ?? Items;

      public void Add(object value) {
        if (Members != null) Members[Name] = value;
        else Items.Add(value);
      }
    }

    public JsonReader(string text) {
      this.text = text ?? "";
    }

    public static Outcome<object> Unreadable(int line, int column) =>
      Outcome<object>.Failure(
        Faults.Fault("json-unreadable", Paths.Root, new Given { ["line"] = line, ["column"] = column }));

    public Outcome<object> Read() {
      // null is a value of JSON, and no result of a reading: nobody sends it.
      if (ReadWhole() && whole != null) return Outcome<object>.Success(whole);
      var before = text.Substring(0, at < text.Length ? at : text.Length);
      var start = before.LastIndexOf('\n') + 1;
      return whole == null && at >= text.Length
        ? Unreadable(1, 1)
        : Unreadable(before.Count(one => one == '\n') + 1, before.Length - start + 1);
    }

    /// <summary>Whether the text is one value; else it stops where it is none.</summary>
    private bool ReadWhole() {
      var isValueNext = true;
      while (true) {
        SkipBlanks();
        if (isValueNext) {
          if (!ReadValue(out var isOpened)) return false;
          if (holders.Count > Deepest) return true;
          isValueNext = isOpened && !IsClosed();
          if (isValueNext && !ReadName()) return false;
        } else {
          if (holders.Count == 0) return at == text.Length;
          if (IsClosed()) continue;
          if (!Skip(',')) return false;
          SkipBlanks();
          if (!ReadName()) return false;
          isValueNext = true;
        }
      }
    }

    private void SkipBlanks() {
      while (at < text.Length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) at += 1;
    }

    private bool Skip(char wanted) {
      if (at >= text.Length || text[at] != wanted) return false;
      at += 1;
      return true;
    }

    /// <summary>Whether the end of the object or list that is being read stands here, which is then read.</summary>
    private bool IsClosed() {
      SkipBlanks();
      if (holders.Count == 0 || !Skip(holders.Peek().Members != null ? '}' : ']')) return false;
      var closed = holders.Pop();
      if (closed.HasNumbers) MemberOrder.OrderNumbers(closed.Members);
      return true;
    }

    /// <summary>The name of a member with its colon; nothing in a list.</summary>
    private bool ReadName() {
      var holder = holders.Peek();
      if (holder.Members == null) return true;
      if (!ReadString(out holder.Name)) return false;
      holder.HasNumbers |= MemberOrder.IsIndex(holder.Name);
      SkipBlanks();
      return Skip(':');
    }

    /// <param name="isOpened">Whether the value is an object or a list, whose end is still to come.</param>
    private bool ReadValue(out bool isOpened) {
      isOpened = false;
      if (at >= text.Length) return false;
      object value;
      switch (text[at]) {
        case '{':
        case '[':
          isOpened = true;
          var opened = text[at] == '{' ? new Holder { Members = new Members() } : new Holder { Items = new List<object>() };
          at += 1;
          Put(opened.Value);
          holders.Push(opened);
          return true;
        case '"':
          if (!ReadString(out var own)) return false;
          value = own;
          break;
        case 't':
          if (!ReadWord("true")) return false;
          value = true;
          break;
        case 'f':
          if (!ReadWord("false")) return false;
          value = false;
          break;
        case 'n':
          if (!ReadWord("null")) return false;
          value = null;
          break;
        default:
          if (!ReadNumber(out var number)) return false;
          value = Values.Plain(number);
          break;
      }
      Put(value);
      return true;
    }

    private void Put(object value) {
      if (holders.Count == 0) whole = value;
      else holders.Peek().Add(value);
    }

    private bool ReadWord(string word) {
      if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return false;
      at += word.Length;
      return true;
    }

    /// <summary>A double, as every reader of JSON takes it.</summary>
    private bool ReadNumber(out double number) {
      number = 0;
      var start = at;
      Skip('-');
      var first = at;
      if (!SkipDigits() || (text[first] == '0' && at > first + 1)) return false;
      if (Skip('.') && !SkipDigits()) return false;
      if (Skip('e') || Skip('E')) {
        if (!Skip('+')) Skip('-');
        if (!SkipDigits()) return false;
      }
      number = Numbers.Parse(text.Substring(start, at - start));
      return true;
    }

    private bool SkipDigits() {
      var start = at;
      while (at < text.Length && text[at] >= '0' && text[at] <= '9') at += 1;
      return at > start;
    }

    private bool ReadString(out string read) {
      read = null;
      if (!Skip('"')) return false;
      var start = at;
      StringBuilder escaped = null;
      while (at < text.Length && text[at] >= ' ') {
        var one = text[at];
        if (one == '"') {
          read = escaped == null ? text.Substring(start, at - start) : escaped.ToString();
          at += 1;
          return true;
        }
        if (one == '\\') {
          escaped = escaped ?? new StringBuilder(text, start, at - start, 64);
          at += 1;
          if (!ReadEscape(escaped)) return false;
          continue;
        }
        escaped?.Append(one);
        at += 1;
      }
      return false;
    }

    private bool ReadEscape(StringBuilder into) {
      if (at >= text.Length) return false;
      var place = "\"\\/bfnrt".IndexOf(text[at]);
      if (place != -1) {
        into.Append("\"\\/\b\f\n\r\t"[place]);
        at += 1;
        return true;
      }
      if (text[at] != 'u' || at + 5 > text.Length) return false;
      var digits = text.Substring(at + 1, 4);
      if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        return false;
      into.Append((char)code);
      at += 5;
      return true;
    }
  }
}

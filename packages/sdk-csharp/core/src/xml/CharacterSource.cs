using System;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>The characters of a document one by one, and where they stand.</summary>
  internal sealed class CharacterSource {
    private const int End = XmlReader.End;
    private const int LineBreak = XmlReader.LineBreak;

    private readonly string whole;
    private readonly IXmlHandler handler;

    /// <summary>
    /// Where a last character stands that can only be read when nothing follows: a carriage return, half of a pair.
    /// </summary>
    private readonly int carried;

    private int partStart;
    private int partEnd;
    private bool isBegun;
    private int lineStart;

    public CharacterSource(string whole, IXmlHandler handler) {
      this.whole = whole;
      this.handler = handler;
      var last = whole.Length == 0 ? '\0' : whole[whole.Length - 1];
      carried = last == '\r' || char.IsHighSurrogate(last) ? whole.Length - 1 : whole.Length;
    }

    /// <summary>Whether there is a further part: all, then the last character where it had to wait.</summary>
    public bool NextPart() {
      if (isBegun && partEnd == whole.Length) {
        // Where saxes is when all was read.
        Index = carried == whole.Length ? whole.Length : Index + 1;
        return false;
      }
      partStart = isBegun ? carried : 0;
      partEnd = isBegun ? whole.Length : carried;
      Index = partStart;
      isBegun = true;
      return true;
    }

    public bool HasMore => Index < partEnd;

    public int Line { get; private set; } = 1;

    public int ColumnIndex => Index - lineStart;

    /// <summary>
    /// A place in the whole text, which runs over the end when the end was asked for, as it does in saxes.
    /// </summary>
    public int Index { get; private set; }

    /// <summary>Where the last character that was read stands.</summary>
    public int Previous { get; private set; }

    public bool IsVersion10 { get; private set; } = true;

    /// <summary>From here on characters are those of another version of XML.</summary>
    public void SetVersion(string version) {
      IsVersion10 = version == "1.0";
    }

    public void SkipByteOrderMark() {
      if (whole[partStart] == 0xfeff) Index += 1;
    }

    /// <summary>The next character; <c>LineBreak</c> for a line break that is no line feed.</summary>
    public int Read() {
      Previous = Index;
      Index += 1;
      if (Previous >= partEnd) return End;
      int code = whole[Previous];
      if (code < 0xd800) return IsVersion10 ? Read10(code) : Read11(code);
      if (code > 0xdbff) {
        if (code < 0xe000 || code > 0xfffd) handler.Error("disallowed character.");
        return code;
      }
      Index = Previous + 2;
      // Half of a pair at the very end stands alone.
      if (Previous + 1 >= partEnd) return code;
      var point = 0x10000 + (code - 0xd800) * 0x400 + (whole[Previous + 1] - 0xdc00);
      if (point > 0x10ffff) handler.Error("disallowed character.");
      return point;
    }

    private int Read10(int code) {
      if (code >= ' ' || code == '\t') return code;
      if (code == '\n') return LineEnds(code);
      if (code != '\r') handler.Error("disallowed character.");
      if (Previous + 1 < partEnd && whole[Previous + 1] == '\n') Index = Previous + 2;
      return LineEnds(LineBreak);
    }

    private int Read11(int code) {
      if ((code > 0x1f && code < 0x7f) || (code > 0x9f && code != 0x2028) || code == '\t') return code;
      if (code == '\n') return LineEnds(code);
      if (code == '\r') {
        var next = Previous + 1 < partEnd ? whole[Previous + 1] : '\0';
        if (next == '\n' || next == 0x85) Index = Previous + 2;
      } else if (code != 0x85 && code != 0x2028) handler.Error("disallowed character.");
      return LineEnds(LineBreak);
    }

    private int LineEnds(int found) {
      Line += 1;
      lineStart = Index;
      return found;
    }

    /// <summary>The next character, every line break as a line feed.</summary>
    public int Next() {
      var one = Read();
      return one == LineBreak ? '\n' : one;
    }

    public void Unget() {
      Index = Previous;
    }

    /// <summary>The next character that is no blank.</summary>
    public int SkipSpaces() {
      var one = Next();
      while (one != End && XmlElement.IsBlank(one)) one = Next();
      return one;
    }

    /// <summary>Whether a character comes, which is then read.</summary>
    public bool SkipTo(int character) {
      var one = Next();
      while (one != End && one != character) one = Next();
      return one == character;
    }

    /// <summary>The first of some characters that comes.</summary>
    public int SkipToAny(string characters) {
      var one = Next();
      while (one != End && !IsAmong(one, characters)) one = Next();
      return one;
    }

    /// <summary>The same for one, with what stands before it.</summary>
    public bool CaptureTo(StringBuilder text, int character) {
      var one = Next();
      while (one != End && one != character) {
        Append(text, one);
        one = Next();
      }
      return one == character;
    }

    /// <summary>The same, for the first of some characters.</summary>
    public int CaptureToAny(StringBuilder text, string characters) {
      var one = Next();
      while (one != End && !IsAmong(one, characters)) {
        Append(text, one);
        one = Next();
      }
      return one;
    }

    private static bool IsAmong(int one, string characters) => one <= 0xffff && characters.IndexOf((char)one) != -1;

    /// <summary>The first character that belongs to no name, and the name before it.</summary>
    public int CaptureName(StringBuilder name) {
      while (true) {
        var one = Read();
        if (one == End || !XmlCharacters.IsName(one)) return one == LineBreak ? '\n' : one;
        Append(name, one);
      }
    }

    /// <summary>
    /// Adds a character as it is written: a half of a pair that stands with another character is both.
    /// </summary>
    public void Append(StringBuilder text, int one) {
      if (one == whole[Math.Min(Previous, whole.Length - 1)] || (one < 0x10000 && Index == Previous + 1))
        text.Append((char)one);
      else if (one == '\n') text.Append('\n');
      else text.Append(whole, Previous, Math.Min(Index, whole.Length) - Previous);
    }
  }
}

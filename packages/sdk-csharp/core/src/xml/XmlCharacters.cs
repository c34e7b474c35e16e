using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Characters of XML and of its names.</summary>
  internal static class XmlCharacters {
    /// <summary>Whether a character may stand in a document (<c>Char</c> of XML 1.0 or 1.1).</summary>
    public static bool IsCharacter(int one, bool isVersion10) {
      if (one < 0x20) return isVersion10 ? one == 0x9 || one == 0xa || one == 0xd : one >= 1;
      return one <= 0xd7ff || (one >= 0xe000 && one <= 0xfffd) || (one >= 0x10000 && one <= 0x10ffff);
    }

    /// <summary>Whether a name may begin with it; a colon may, as names have prefixes.</summary>
    public static bool IsNameStart(int one) => one == ':' || IsPlainNameStart(one);

    /// <summary>Whether a name may hold it.</summary>
    public static bool IsName(int one) => one == ':' || IsPlainName(one);

    /// <summary>The same without colon.</summary>
    public static bool IsPlainNameStart(int one) {
      if (one < 0x80) return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '_';
      return (one >= 0xc0 && one <= 0xd6)
        || (one >= 0xd8 && one <= 0xf6)
        || (one >= 0xf8 && one <= 0x2ff)
        || (one >= 0x370 && one <= 0x37d)
        || (one >= 0x37f && one <= 0x1fff)
        || (one >= 0x200c && one <= 0x200d)
        || (one >= 0x2070 && one <= 0x218f)
        || (one >= 0x2c00 && one <= 0x2fef)
        || (one >= 0x3001 && one <= 0xd7ff)
        || (one >= 0xf900 && one <= 0xfdcf)
        || (one >= 0xfdf0 && one <= 0xfffd)
        || (one >= 0x10000 && one <= 0xeffff);
    }

    /// <summary>The same without colon.</summary>
    public static bool IsPlainName(int one) =>
      IsPlainNameStart(one)
        || one == '-'
        || one == '.'
        || (one >= '0' && one <= '9')
        || one == 0xb7
        || (one >= 0x300 && one <= 0x36f)
        || (one >= 0x203f && one <= 0x2040);

    /// <summary>Whether a text is a name without colon.</summary>
    public static bool IsPlainName(string text) =>
      text.Length > 0 && IsPlainNameStart(Texts.PointAt(text, 0)) && Texts.Points(text).All(IsPlainName);
  }
}

namespace Hubsante.Client {
  /// <summary>The syntax of a message. That of a message received is told by its <c>content-type</c>.</summary>
  public enum Syntax {
    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/xml</c>.</summary>
    Xml,
  }

  /// <summary>Syntaxes by their content types.</summary>
  internal static class ContentTypes {
    public static string Of(Syntax syntax) => syntax == Syntax.Xml ? "application/xml" : "application/json";

    /// <summary>The syntax a content type names, parameters aside; <c>null</c> for any other.</summary>
    public static Syntax? SyntaxOf(string contentType) {
      switch (contentType.Split(';')[0].Trim().ToLowerInvariant()) {
        case "application/json": return Syntax.Json;
        case "application/xml": return Syntax.Xml;
        default: return null;
      }
    }

    /// <summary>
    /// That of a message that names none, which the Hub does not deliver: by its first character.
    /// </summary>
    public static Syntax Guessed(byte[] content) {
      foreach (var one in content)
        if (one != ' ' && (one < 0x09 || one > 0x0d)) return one == '<' ? Syntax.Xml : Syntax.Json;
      return Syntax.Json;
    }
  }
}

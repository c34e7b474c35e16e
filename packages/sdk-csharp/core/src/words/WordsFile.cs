using System;
using System.Collections.Generic;
using System.IO;

namespace Hubsante.Messages {
  /// <summary>
  /// <c>words.json</c>, made from the words of the JavaScript runtime: what is said in both languages.
  /// </summary>
  internal static class WordsFile {
    private const string Resource = "Hubsante.Messages.words.json";
    private static readonly IDictionary<string, object> Whole = Read();

    /// <summary>A part of the file that is an object.</summary>
    public static IDictionary<string, object> Object(string name) => AsObject(Whole[name]);

    /// <summary>A value as the object it is.</summary>
    public static IDictionary<string, object> AsObject(object value) => (IDictionary<string, object>)value;

    /// <summary>A value as the list it is.</summary>
    public static List<object> AsList(object value) => (List<object>)value;

    /// <summary>An object with a text in each language.</summary>
    public static Words WordsOf(object value) {
      var members = AsObject(value);
      return new Words((string)members["fr"], (string)members["en"]);
    }

    private static IDictionary<string, object> Read() {
      using (var file = typeof(WordsFile).Assembly.GetManifestResourceStream(Resource))
      using (var bytes = new MemoryStream()) {
        if (file == null) throw new InvalidOperationException(Resource + " is not in the assembly");
        file.CopyTo(bytes);
        return AsObject(Json.Read(bytes.ToArray()).ValueOrThrow());
      }
    }
  }
}

using System;
using System.IO;

namespace Hubsante.Messages {
  /// <summary>
  /// How the messages of one version become messages of another, as <c>dsf migrate --tables</c> writes it; read once, for all
  /// threads.
  /// </summary>
  public sealed class ConversionTable {
    private ConversionTable(TableParts parts) {
      Parts = parts;
    }

    /// <summary>Reads a file of tables, and closes it.</summary>
    /// <exception cref="ArgumentException">
    /// It is no conversion table, or one of another form than this library reads.
    /// </exception>
    public static ConversionTable Read(Stream file) {
      using (file)
      using (var bytes = new MemoryStream()) {
        file.CopyTo(bytes);
        return new ConversionTable(TableReader.Read(Json.Read(bytes.ToArray()).Value));
      }
    }

    internal TableParts Parts { get; }

    /// <summary><c>2.0</c>.</summary>
    public string From => Parts.From;

    /// <summary><c>3.4</c>.</summary>
    public string To => Parts.To;
  }
}

using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A message in the form of another version, or why it has none.</summary>
  public sealed class Conversion {
    internal Conversion(IReadOnlyList<Members> messages, IReadOnlyList<Loss> losses, IReadOnlyList<Addition> added) {
      Messages = messages;
      Losses = losses;
      Added = added;
    }

    internal Conversion(ConversionRefusal refusal) : this(new Members[0], new Loss[0], new Addition[0]) {
      Refusal = refusal;
    }

    /// <summary>Whether the message has a form in the target version.</summary>
    public bool Ok => Refusal == null;

    /// <summary>
    /// In its envelope, if the source had one; the first bears the identifiers of the source, there are several where it is split.
    /// </summary>
    public IReadOnlyList<Members> Messages { get; }

    /// <summary>Every value of the source that is not carried as it is.</summary>
    public IReadOnlyList<Loss> Losses { get; }

    /// <summary>Every value of the target that is not of the source.</summary>
    public IReadOnlyList<Addition> Added { get; }

    /// <summary><c>null</c> where there are messages.</summary>
    public ConversionRefusal Refusal { get; }
  }
}

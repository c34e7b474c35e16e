using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>What a finding is about: an object that is described, and where it stands.</summary>
  internal sealed class Subject {
    public Subject(Described described, IReadOnlyList<object> path, Words area, Words name) {
      Described = described;
      Path = path;
      Area = area;
      Name = name;
    }

    public Described Described { get; }

    /// <summary>From the root of what was given to that object.</summary>
    public IReadOnlyList<object> Path { get; }

    /// <summary>What its sentences begin with: « En-tête »; <c>null</c> when the fields say enough.</summary>
    public Words Area { get; }

    /// <summary>What it is called where no field is named: « Message RS-EDA ».</summary>
    public Words Name { get; }

    /// <summary>A message as a whole, where no field of it is meant.</summary>
    public static Subject MessageAt(IReadOnlyList<object> path) =>
      new Subject(Described.Nothing, path, null, Phrases.Message);
  }
}

using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>What was made out of a document, however faulty.</summary>
  internal sealed class Reading {
    /// <summary>The message can be read, but a digit of a number was lost: whoever reads it has to know.</summary>
    private const string Lost = "number-digits-lost";

    public Reading(Members value, IReadOnlyList<Fault> faults) {
      Value = value;
      Faults = faults;
    }

    /// <summary><c>null</c> when nothing was.</summary>
    public Members Value { get; }

    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Nothing was made out of it.</summary>
    public static Reading Failed(Fault fault) => new Reading(null, new[] { fault });

    /// <summary>A reading that is whole or nothing.</summary>
    public Outcome<Members> Outcome() {
      var serious = Faults.Where(one => !ElementRules.IsTolerated(one) && one.Code != Lost).ToArray();
      if (Value == null || serious.Length > 0) return Outcome<Members>.Failure(serious);
      return Outcome<Members>.Success(Value, Faults.Where(one => one.Code == Lost).ToArray());
    }
  }
}

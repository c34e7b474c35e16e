using System;
using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A result, or every reason why there is none.</summary>
  public sealed class Outcome<TValue> where TValue : class {
    private static readonly Fault[] None = new Fault[0];

    private Outcome(TValue value, IReadOnlyList<Fault> faults, IReadOnlyList<Fault> warnings) {
      Value = value;
      Faults = faults;
      Warnings = warnings;
    }

    /// <summary>Whether there is a result.</summary>
    public bool Ok => Value != null;

    /// <summary>The result; <c>null</c> when there is none.</summary>
    public TValue Value { get; }

    /// <summary>Why there is no result; empty when there is one.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>What the result lacks of the source, a digit too many for a number for instance.</summary>
    public IReadOnlyList<Fault> Warnings { get; }

    /// <summary>The result, for who knows that there is one.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says why, in English.</exception>
    public TValue ValueOrThrow() =>
      Value ?? throw new InvalidOperationException(Faults.Count == 0 ? "no result" : Faults[0].MessageEn);

    internal static Outcome<TValue> Success(TValue value) => new Outcome<TValue>(value, None, None);

    internal static Outcome<TValue> Success(TValue value, IReadOnlyList<Fault> warnings) =>
      new Outcome<TValue>(value, None, warnings);

    internal static Outcome<TValue> Failure(IReadOnlyList<Fault> faults) =>
      new Outcome<TValue>(null, faults, None);

    internal static Outcome<TValue> Failure(Fault fault) => Failure(new[] { fault });
  }
}

namespace Hubsante.Messages {
  /// <summary>How much work one call may do; a hostile message is made to ask for more.</summary>
  public sealed class Limits {
    /// <summary>1,000 findings; 16 MiB, which is also what RabbitMQ 4 takes at most.</summary>
    public static readonly Limits Usual = new Limits(1000, 16L * 1024 * 1024);

    /// <summary>Numbers that are no limits give way to the usual ones.</summary>
    public Limits(int maxFindings, long maxBytes) {
      MaxFindings = maxFindings < 1 ? 1000 : maxFindings;
      MaxBytes = maxBytes < 1 ? 16L * 1024 * 1024 : maxBytes;
    }

    /// <summary>Most findings, or faults, of one message; the last then says that there may be more.</summary>
    public int MaxFindings { get; }

    /// <summary>Most bytes of one message; a larger one is one finding and is not looked at.</summary>
    public long MaxBytes { get; }
  }
}

namespace Hubsante.Client {
  /// <summary>How a message was treated.</summary>
  public sealed class Treated {
    /// <summary>Accepted.</summary>
    public static readonly Treated Accepted = new Treated(0, null);

    private Treated(int code, string cause) {
      Code = code;
      Cause = cause;
    }

    /// <summary>Refused.</summary>
    public static Treated Refused(int code, string cause) => new Treated(code, cause);

    /// <summary>Whether it was refused.</summary>
    public bool IsRefused => Cause != null;

    /// <summary>Of the refusal, 700 to 704; 0 when accepted.</summary>
    public int Code { get; }

    /// <summary>Of the refusal; <c>null</c> when accepted.</summary>
    public string Cause { get; }
  }
}

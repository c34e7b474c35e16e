namespace Hubsante.Messages {
  /// <summary>Why a message has no form in the target version.</summary>
  public sealed class ConversionRefusal {
    internal ConversionRefusal(string code, string message, string messageEn) {
      Code = code;
      Message = message;
      MessageEn = messageEn;
    }

    /// <summary>
    /// <c>no-message</c>: it holds no message that the source version knows; <c>unreadable</c>: it cannot be read, nested without
    /// end; <c>message-not-there</c>: the target version has no such message; <c>required-missing</c>: what the target version
    /// requires cannot be given; <c>base-unknown</c>: it tells what is new of something that is not known; <c>no-way</c>: no
    /// tables lead from one version to the other.
    /// </summary>
    public string Code { get; }

    /// <summary>In French, for a person.</summary>
    public string Message { get; }

    /// <summary>In English.</summary>
    public string MessageEn { get; }
  }
}

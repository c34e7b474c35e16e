using System;

namespace Hubsante.Client {
  /// <summary>What the client tells of its own accord.</summary>
  public sealed class Notice {
    internal Notice(NoticeEvent happened, string message, string distributionID, Exception cause) {
      Event = happened;
      Message = message;
      DistributionID = distributionID;
      Cause = cause;
    }

    /// <summary>What happened.</summary>
    public NoticeEvent Event { get; }

    /// <summary>In French, for a person.</summary>
    public string Message { get; }

    /// <summary>Of the message it is about; <c>null</c> when it is about none.</summary>
    public string DistributionID { get; }

    /// <summary><c>null</c> when there is none.</summary>
    public Exception Cause { get; }
  }

  /// <summary>What happened.</summary>
  public enum NoticeEvent {
    /// <summary>The client is connected, for the first time or again.</summary>
    Connected,

    /// <summary>The connection is lost; it comes back by itself.</summary>
    Disconnected,

    /// <summary>The Hub does not answer yet.</summary>
    Retrying,

    /// <summary>A treatment failed and will be taken up again.</summary>
    TryFailed,

    /// <summary>A message was given back to its sender, or to the dead letters.</summary>
    MessageRefused,

    /// <summary>An acknowledgement or an information that no handler is for.</summary>
    MessageIgnored,

    /// <summary>A message that was treated already: acknowledged, and not treated again.</summary>
    MessageRepeated,

    /// <summary>A sending whose outcome had been said to be unknown.</summary>
    ConfirmedLate,

    /// <summary>The Hub refuses this message today, or accepts it with a caveat; told once for each message.</summary>
    HubWarning,
  }
}

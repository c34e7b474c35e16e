using System;
using System.Collections.Generic;
using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>What became of a message.</summary>
  public enum SendOutcome {
    /// <summary>Nothing left: the message is faulty.</summary>
    Invalid,

    /// <summary>Nothing left, for want of a connection.</summary>
    NotSent,

    /// <summary>The broker did not keep it: its queue is full.</summary>
    Refused,

    /// <summary>The broker does not know where to put it.</summary>
    Unroutable,

    /// <summary>It may have left: send the same again, under the same identifier.</summary>
    Unknown,
  }

  /// <summary>A sending without confirmation.</summary>
  public sealed class SendException : Exception {
    private static readonly Finding[] None = new Finding[0];

    internal SendException(
        SendOutcome outcome,
        string distributionID,
        string message,
        IReadOnlyList<Finding> findings = null,
        Exception cause = null)
        : base(distributionID + " : " + message, cause) {
      Outcome = outcome;
      DistributionID = distributionID;
      Findings = findings ?? None;
    }

    /// <summary>What became of the message.</summary>
    public SendOutcome Outcome { get; }

    /// <summary>
    /// Whether it is known what the broker did with the message. If not: send it again as it is, under the same identifier.
    /// </summary>
    public bool IsOutcomeKnown => Outcome != SendOutcome.Unknown;

    /// <summary>Identifier of the sending, given by the caller or drawn at random.</summary>
    public string DistributionID { get; }

    /// <summary>What is wrong in the message, when it is invalid.</summary>
    public IReadOnlyList<Finding> Findings { get; }
  }
}

using System.Collections.Generic;
using System.Linq;
using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>What was read in a body.</summary>
  internal sealed class Reading {
    private static readonly string[] Nothing = new string[0];

    public Reading(Members envelope, params string[] reasons) {
      Envelope = envelope;
      Reasons = reasons;
    }

    /// <summary>As far as one could be made out; <c>null</c> when nobody can tell who sent what.</summary>
    public Members Envelope { get; }

    /// <summary>What is wrong in it.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Reads a body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="syntax">What it is written in.</param>
    /// <param name="link">Its link.</param>
    /// <param name="isChecked">Whether the rules of the link are asked too.</param>
    public static Reading Of(byte[] content, Syntax syntax, Link link, bool isChecked) {
      var text = Texts.Of(content);
      if (text == null) return new Reading(null, "le texte n’est pas en UTF-8");
      if (syntax == Syntax.Json) {
        var read = Json.Read(text);
        if (!read.Ok) return new Reading(null, "le texte n’est pas du JSON");
        return new Reading(EnvelopeIn(read.Value), isChecked ? Errors(link.Validate(read.Value)) : Nothing);
      }
      var found = link.FromXml(text);
      if (!found.Ok) return new Reading(null, found.Faults.Select(one => one.Message).ToArray());
      return new Reading(EnvelopeIn(found.Value), isChecked ? Errors(link.ValidateXml(text)) : Nothing);
    }

    public static string[] Errors(Validation validation) =>
      validation.Findings.Where(one => one.Severity == Severity.Error).Select(one => one.Message).ToArray();

    /// <summary>An envelope that says who sent what; <c>null</c> for anything else.</summary>
    private static Members EnvelopeIn(object value) {
      var members = value as Members;
      return TextIn(members, "distributionID") != null && TextIn(members, "senderID") != null ? members : null;
    }

    /// <summary>A member that is a text; <c>null</c> where there is none.</summary>
    public static string TextIn(Members members, string name) =>
      members != null && members.TryGetValue(name, out var value) ? value as string : null;

    /// <summary>Anything that is not real is an exercise: the envelope says so, or the header (<c>System</c>, <c>Test</c>).</summary>
    public static Status StatusOf(Members envelope, Members message) {
      var isSaid = message.ContainsKey("status");
      var isActual = TextIn(envelope, "distributionStatus") == "Actual"
        && (!isSaid || TextIn(message, "status") == "Actual");
      return isActual ? Status.Actual : Status.Exercise;
    }
  }
}

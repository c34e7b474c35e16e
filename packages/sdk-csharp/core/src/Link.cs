using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Hubsante.Messages {
  /// <summary>
  /// A link version of the Hub Santé: validates, wraps and converts its messages. Safe for use by several threads.
  /// </summary>
  /// <remarks>
  /// Messages are plain values as <see cref="Json.Read(string)"/> gives them. Nothing is ever thrown for a faulty message: each
  /// method gives its result, or its findings.
  /// </remarks>
  public sealed class Link {
    private readonly LinkRuntime runtime;

    private Link(LinkRuntime runtime) {
      this.runtime = runtime;
    }

    private LinkDescription Description => runtime.Link;

    /// <summary>Reads <c>description.json</c> of a link package, and closes it.</summary>
    /// <exception cref="ArgumentException">The package is of another format than this library reads.</exception>
    public static Link Read(Stream description) {
      using (description)
      using (var bytes = new MemoryStream()) {
        description.CopyTo(bytes);
        var read = Json.Read(bytes.ToArray());
        return new Link(DescriptionReader.Read(Values.ObjectOf(read.ValueOrThrow())));
      }
    }

    /// <summary>Reads <c>description.json</c> where it is a resource of an assembly.</summary>
    public static Link Read(Assembly assembly, string resource) =>
      Read(
        assembly.GetManifestResourceStream(resource)
          ?? throw new ArgumentException(resource + " is not in " + assembly.GetName().Name));

    /// <summary><c>15-15</c>.</summary>
    public string Name => Description.Link;

    /// <summary><c>2.0</c>.</summary>
    public string Version => Description.Version;

    /// <summary><c>15-15_v2.0</c>.</summary>
    public string Vhost => Description.Vhost;

    /// <summary>
    /// Everything that is wrong in a message, one finding for each fault: the rules of the envelope first, then those of the
    /// header, then those of the message.
    /// </summary>
    /// <param name="message">An envelope, or a message alone, <c>{"createCaseHealth": …}</c>.</param>
    /// <param name="limits">The usual ones when <c>null</c>.</param>
    public Validation Validate(object message, Limits limits = null) =>
      MessageValidation.Validate(message, runtime, limits ?? Limits.Usual);

    /// <summary>
    /// The same for a message as it comes from the broker: JSON in UTF-8. What is no JSON is one finding.
    /// </summary>
    public Validation ValidateJson(byte[] json) => ValidateRead(Json.Read(json));

    /// <summary>The same for JSON in a text.</summary>
    public Validation ValidateJson(string json) => ValidateRead(Json.Read(json));

    private Validation ValidateRead(Outcome<object> read) =>
      read.Ok ? Validate(read.Value) : MessageValidation.Unread(read.Faults);

    /// <summary>
    /// The same for a message in XML: first what XML asks (elements, their order and namespaces). Paths of findings are those of
    /// the message in JSON.
    /// </summary>
    public Validation ValidateXml(string text, Limits limits = null) =>
      XmlValidation.Validate(text, runtime, limits ?? Limits.Usual);

    /// <summary>
    /// Puts a message into the envelope that carries it to one recipient. What is not given is left out, never made up.
    /// </summary>
    public Members Wrap(IDictionary<string, object> message, Wrapping wrapping) =>
      Envelopes.Wrap(message, wrapping, Description);

    /// <summary>Takes a message out of its envelope, with its header.</summary>
    public Outcome<Members> Unwrap(object envelope) => Envelopes.Unwrap(envelope, 0);

    /// <summary>Writes an envelope, or a message alone, in XML.</summary>
    public Outcome<string> ToXml(object message, Limits limits = null) {
      var envelope = Values.ObjectOf(message);
      return envelope != null && envelope.ContainsKey("content")
        ? EnvelopeXml.ToXml(envelope, Description, limits ?? Limits.Usual)
        : MessageXml.ToXml(message, Description, limits ?? Limits.Usual);
    }

    /// <summary>Reads an envelope, or a message alone, from XML.</summary>
    public Outcome<Members> FromXml(string text, Limits limits = null) {
      var parsed = ParseXml.Parse(text, limits ?? Limits.Usual);
      if (!parsed.Ok) return Outcome<Members>.Failure(parsed.Faults);
      var reading = EnvelopeReader.IsEnvelope(parsed.Value)
        ? EnvelopeReader.Read(parsed.Value, Description, new string[0], limits ?? Limits.Usual)
        : MessageXml.Read(parsed.Value, Description, limits ?? Limits.Usual);
      return reading.Outcome();
    }

    /// <summary>
    /// What may travel on a vhost, by role and direction; nothing on another vhost than that of this link.
    /// </summary>
    public Allowed AllowedOn(string vhost) => new Allowed(vhost, vhost == Vhost ? Description : null);

    /// <summary>What a role does on this link, for an AMQP client.</summary>
    /// <param name="id"><c>LRM</c>.</param>
    /// <exception cref="ArgumentException">A role that is not one of the link; its message has those that are.</exception>
    public Role Role(string id) =>
      runtime.Roles[id]
        ?? throw new ArgumentException(
          "« " + id + " » n’est pas un rôle du lien " + Name + " v" + Version + " : "
            + string.Join(", ", runtime.Roles.Keys));

    /// <summary>Business members of the messages it carries: <c>createCaseHealth</c>.</summary>
    public IReadOnlyList<string> Roots => Description.Messages.Keys.ToArray();
  }
}

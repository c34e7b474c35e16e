using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>Envelopes and their messages, in XML (docs/reference/echanges.md §2).</summary>
  internal static class EnvelopeXml {
    private const string Resource = " xlink:type=\"resource\"";

    /// <summary>An envelope and its messages in XML.</summary>
    public static Outcome<string> ToXml(IDictionary<string, object> envelope, LinkDescription link, Limits limits) {
      var refused = MessageXml.Unwritable(envelope, limits);
      if (refused.Count > 0) return Outcome<string>.Failure(refused);
      var first = Envelopes.Unwrap(envelope, 0);
      if (!first.Ok) return Outcome<string>.Failure(first.Faults);
      var faults = new Faults(limits.MaxFindings);
      var writer = new XmlWriter();
      var objects = new ObjectWriter(EdxlMapping.DescriptorTypes, writer, faults);
      writer.Open(
        "edxlDistribution",
        " xmlns=\"" + EdxlMapping.Edxl + "\" xmlns:ct=\"" + EdxlMapping.CommonTypes + "\" xmlns:xlink=\""
          + EdxlMapping.Xlink + "\" xlink:type=\"extended\"");
      var elsewhere = new HashSet<string> { "descriptor", "content" };
      objects.Write(envelope, EdxlMapping.Head, Paths.Root, elsewhere);
      if (Values.ObjectOf(Values.Member(envelope, "descriptor")) is IDictionary<string, object> descriptor) {
        writer.Open("descriptor", Resource);
        objects.Write(descriptor, EdxlMapping.Descriptor, Paths.Of("descriptor"));
        writer.Close("descriptor");
      }
      writer.Open("content", Resource);
      var count = Values.ListOf(envelope["content"])?.Count ?? 0;
      for (var index = 0; index < count; index += 1) {
        if (faults.IsStopped) break;
        // What carries several is one the Hub reads the first message of; none is lost for that.
        var message = Envelopes.Unwrap(envelope, index);
        if (!message.Ok) return Outcome<string>.Failure(message.Faults);
        var failed = WriteContent(message.Value, index, link, writer, faults);
        if (failed.Count > 0) return Outcome<string>.Failure(failed);
      }
      writer.Close("content");
      writer.Close("edxlDistribution");
      return faults.All.Count == 0 ? Outcome<string>.Success(writer.ToString()) : Outcome<string>.Failure(faults.All);
    }

    /// <summary>
    /// A message and what is around it, <c>contentObject</c> and all it holds; why it cannot be.
    /// </summary>
    private static IReadOnlyList<Fault> WriteContent(
        Members message, int index, LinkDescription link, XmlWriter writer, Faults faults) {
      var found = MessageXml.BusinessOf(message, link);
      if (!found.Ok) return found.Faults;
      writer.Open("contentObject", Resource);
      writer.Open("contentXML", "");
      writer.Open("embeddedXMLContent", "");
      writer.Open("message", " xmlns=\"" + XmlWriter.EscapeAttribute(link.Namespace) + "\"");
      var path = Paths.Plus(Paths.Of("content", index), MessageValidation.ContentPath);
      // Neither the Hub nor XML has a place for what is neither header nor message.
      var fields = found.Value.Message.Facts.Header ? link.Header.Fields : new FieldDescription[0];
      var ignored = new HashSet<string>(message.Keys);
      foreach (var field in fields) ignored.Remove(field.Name);
      new ObjectWriter(link.Header.Types, writer, faults)
        .Write(message, new ObjectDescription(fields, false, false), path, ignored);
      MessageXml.Write(writer, found.Value, path, faults);
      foreach (var name in new[] { "message", "embeddedXMLContent", "contentXML", "contentObject" }) writer.Close(name);
      return new Fault[0];
    }
  }
}

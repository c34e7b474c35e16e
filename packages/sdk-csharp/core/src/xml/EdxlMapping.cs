namespace Hubsante.Messages {
  /// <summary>The members of the envelope in XML, in the order of the EDXL-DE schema.</summary>
  internal static class EdxlMapping {
    public const string Edxl = "urn:oasis:names:tc:emergency:EDXL:DE:2.0";
    public const string Xlink = "http://www.w3.org/1999/xlink";
    public const string CommonTypes = "urn:oasis:names:tc:emergency:edxl:ct:1.0";

    /// <summary>Descriptor and content apart, which follow.</summary>
    public static readonly ObjectDescription Head = Closed(
      Text("distributionID"),
      Text("senderID"),
      Moment("dateTimeSent"),
      Moment("dateTimeExpires"),
      Text("distributionStatus"),
      Text("distributionKind"));

    public static readonly ObjectDescription Descriptor = Closed(
      Text("language"), new FieldDescription { Name = "explicitAddress", Type = "#explicitAddress" });

    public static readonly Ordered<ObjectDescription> DescriptorTypes = new Ordered<ObjectDescription> {
      ["explicitAddress"] = Closed(Text("explicitAddressScheme"), Text("explicitAddressValue")),
    };

    private static FieldDescription Text(string name) => new FieldDescription { Name = name, Type = "string" };

    private static FieldDescription Moment(string name) =>
      new FieldDescription { Name = name, Type = "string", Form = "datetime" };

    private static ObjectDescription Closed(params FieldDescription[] fields) =>
      new ObjectDescription(fields, false, false);
  }
}

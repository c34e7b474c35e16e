namespace Hubsante.Messages {
  /// <summary>A field, with what it takes to speak of it and to write it in XML.</summary>
  internal sealed class FieldDescription {
    /// <summary>JSON member and XML element alike.</summary>
    public string Name;

    /// <summary>Whether JSON holds an array; XML repeats the element.</summary>
    public bool List;

    /// <summary>
    /// <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, or a type of the same message after <c>#</c>.
    /// </summary>
    public string Type;

    /// <summary><c>date</c>, <c>datetime</c>, <c>phoneNumber</c>, or <c>null</c>.</summary>
    public string Form;

    /// <summary>Its name for people, in French; <c>null</c> for the tag.</summary>
    public string Label;

    /// <summary>Number of its code list, or -1.</summary>
    public int Codes = -1;

    /// <summary>Number of the list its codes are in where the schema asks for their form only, or -1.</summary>
    public int Suggested = -1;

    /// <summary>A value of use, or <c>null</c>.</summary>
    public string Example;

    /// <summary>Whether it holds an object.</summary>
    public bool IsObject => Type[0] == '#';

    /// <summary>The name of the type of that object.</summary>
    public string TypeName => Type.Substring(1);
  }
}

using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// One link version as its package describes it: everything the functions of this library need to know.
  /// </summary>
  internal sealed class LinkDescription {
    /// <summary><c>15-15</c>.</summary>
    public string Link;

    /// <summary><c>2.0</c>.</summary>
    public string Version;

    /// <summary><c>15-15_v2.0</c>.</summary>
    public string Vhost;

    /// <summary>Of the element <c>message</c> and of the header.</summary>
    public string Namespace;

    /// <summary>Identifiers of the roles that take part.</summary>
    public IReadOnlyList<string> Roles;

    public Described Envelope;

    public Described Header;

    /// <summary>By business member, <c>createCaseHealth</c>.</summary>
    public Ordered<MessageDescription> Messages;

    /// <summary>Messages of the model that this link does not carry: names by business member.</summary>
    public Ordered<string> OtherMessages;

    public IReadOnlyList<CodeList> CodeLists;

    /// <summary>Kinds of envelope that some message travels in.</summary>
    public HashSet<string> Kinds;

    /// <summary>As sentences name it.</summary>
    public string Title => Link + " v" + Version;

    /// <summary>A code list by its number.</summary>
    public CodeList CodeList(int number) =>
      number < 0 || number >= CodeLists.Count ? Hubsante.Messages.CodeList.None : CodeLists[number];
  }
}

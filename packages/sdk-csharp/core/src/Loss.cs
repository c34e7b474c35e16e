using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A value that could not be carried into the form of another version.</summary>
  public sealed class Loss {
    /// <summary>One whose words are nowhere in the target.</summary>
    internal Loss(
        IReadOnlyList<object> path,
        IReadOnlyList<string> fields,
        object value,
        string reason,
        object became,
        string version) {
      Path = path;
      Fields = fields;
      Value = value;
      Reason = reason;
      Became = became;
      Version = version;
      Tell();
    }

    private Loss(Loss other) {
      Path = other.Path;
      Fields = other.Fields;
      Value = other.Value;
      Reason = other.Reason;
      Became = other.Became;
      NotedAt = other.NotedAt;
      Version = other.Version;
      Message = other.Message;
      MessageEn = other.MessageEn;
    }

    /// <summary>Of the value, in the source: names and, in lists, numbers (<c>int</c>) from 0.</summary>
    public IReadOnlyList<object> Path { get; private set; }

    /// <summary>Names of the fields that lead there, as people call them.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>
    /// The value; <c>null</c> where the message that was given has none there: another message brought it.
    /// </summary>
    public object Value { get; private set; }

    /// <summary>
    /// <c>no-place</c>: the version has no such field; <c>unknown-tag</c>: the sender put it where its own version has no field;
    /// <c>refused</c>: it is none of the codes, or has not the form, that the version asks for; <c>approximated</c>: it became one
    /// that says less; <c>too-many</c>: the version has room for fewer; <c>holder-incomplete</c>: the object that held it lacks what
    /// the version requires, and is not there; <c>not-of-its-type</c>: it is not of the type that its own version gives it.
    /// </summary>
    public string Reason { get; }

    /// <summary>What stands in its place; <c>null</c> where nothing does.</summary>
    public object Became { get; }

    /// <summary>Where its words were written for people, in the target; <c>null</c> where they were not.</summary>
    public IReadOnlyList<object> NotedAt { get; private set; }

    /// <summary>Of a chain of conversions, the version whose limits it met.</summary>
    public string Version { get; }

    /// <summary>In French, for a person.</summary>
    public string Message { get; private set; }

    /// <summary>In English.</summary>
    public string MessageEn { get; private set; }

    internal Loss At(IReadOnlyList<object> path) => new Loss(this) { Path = path };

    internal Loss Of(object value) => new Loss(this) { Value = value };

    /// <summary>The same, whose words are somewhere in the target, or nowhere.</summary>
    internal Loss Noted(IReadOnlyList<object> place) {
      var noted = new Loss(this) { NotedAt = place };
      noted.Tell();
      return noted;
    }

    private void Tell() {
      var words = ConversionWords.Loss(Reason, Version, Became, Fields, NotedAt != null);
      Message = words.Fr;
      MessageEn = words.En;
    }
  }
}

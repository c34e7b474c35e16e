using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// What a conversion table is made of; <c>packages/model/src/conversion/conversion-table.ts</c> tells what each part means. A
  /// number that the table does not give is -1, but for how many objects to leave, which is 0.
  /// </summary>
  internal sealed class TableParts {
    public string From;
    public string To;
    public Ordered<MessageConversion> Messages;
    public Walk[] Walks;

    /// <summary>The members of each object of the target version, in their order.</summary>
    public Ordered<ShapeMember>[] Shapes;

    public ValueRule[] Rules;
    public bool AnswersParts;

    /// <summary>A message of the source version.</summary>
    public sealed class MessageConversion {
      public string Name;

      /// <summary><c>null</c> where the target version has no such message.</summary>
      public TargetMessage To;
    }

    /// <summary>A message of the target version.</summary>
    public sealed class TargetMessage {
      public string Root;
      public int Walk;
      public int Shape;
      public NotePlace[] Notes;
      public Split Split;
      public Join Join;
    }

    /// <summary>How an object of the source is read.</summary>
    public sealed class Walk {
      public Ordered<Step> Members;

      /// <summary>Whether members that are not listed are copied as they are.</summary>
      public bool IsOpen;
    }

    /// <summary>What becomes of one member of the source.</summary>
    public sealed class Step {
      public string Label;

      /// <summary><c>null</c> where it has no place.</summary>
      public string[] At;

      public int Up;
      public int Walk;
      public int Rule;
      public bool KeepsLast;
    }

    /// <summary>A member of an object of the target version.</summary>
    public sealed class ShapeMember {
      public bool IsList;
      public int Min;
      public int Max;
      public int Shape;
      public Fill Fill;
      public string[] Copy;

      public bool IsRequired => Min > 0;
    }

    /// <summary>A value put where the target requires one that the source does not have.</summary>
    public sealed class Fill {
      public object Value;
      public int Accepts;
    }

    /// <summary>How a value of the source becomes a value of the target.</summary>
    public sealed class ValueRule {
      public IDictionary<string, object> Codes;
      public HashSet<string> Approximate;
      public string Type;
      public HashSet<object> Accepted;
      public LinearPattern[] Patterns;
      public bool HasParents;
      public object Otherwise;
    }

    /// <summary>A place of the target where lost values are written for people.</summary>
    public sealed class NotePlace {
      public string[] At;

      /// <summary><c>null</c> where no item is made.</summary>
      public Beside[] Beside;
    }

    /// <summary>A member of the item of a note.</summary>
    public sealed class Beside {
      public string[] At;
      public Fill Fill;
    }

    /// <summary>One message becomes several: itself, and one more for each item of a list.</summary>
    public sealed class Split {
      public string List;
      public string Key;
      public string Value;
      public string Case;
      public TargetMessage To;
    }

    /// <summary>One message of several: it is completed by the messages that are known of the same case.</summary>
    public sealed class Join {
      public string Base;
      public string List;
      public string Key;
      public string News;
      public string Value;
      public string Moment;
      public string Case;
      public TargetMessage To;
    }
  }
}

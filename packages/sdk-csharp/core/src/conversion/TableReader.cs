using System;
using System.Collections.Generic;
using System.Linq;
using static Hubsante.Messages.TableParts;

namespace Hubsante.Messages {
  /// <summary>Reads a conversion table from the values of its JSON.</summary>
  internal static class TableReader {
    /// <summary>The form of tables that this library reads.</summary>
    private const long Form = 1;

    /// <exception cref="ArgumentException">It is no table, or one of another form.</exception>
    public static TableParts Read(object given) {
      if (!Equals(Values.Member(given, "form"), Form)) throw new ArgumentException("no conversion table of form " + Form);
      try {
        return TableOf(given);
      } catch (Exception reason) {
        throw new ArgumentException("this is no conversion table: " + reason.Message, reason);
      }
    }

    private static TableParts TableOf(object table) {
      var lists = Each(Values.Member(table, "lists"), CodesOf);
      return new TableParts {
        From = Text(table, "from"),
        To = Text(table, "to"),
        Messages = Named(Values.Member(table, "messages"), one =>
          new MessageConversion { Name = Text(one, "name"), To = TargetOf(Values.Member(one, "to")) }),
        Walks = Each(Values.Member(table, "walks"), one =>
          new Walk { Members = Named(Values.Member(one, "members"), StepOf), IsOpen = Flag(one, "open") }),
        Shapes = Each(Values.Member(table, "shapes"), one => Named(Values.Member(one, "members"), ShapeMemberOf)),
        Rules = Each(Values.Member(table, "values"), one => RuleOf(one, lists)),
        AnswersParts = Flag(table, "answersParts"),
      };
    }

    private static TValue[] Each<TValue>(object list, Func<object, TValue> made) {
      if (list == null) throw new ArgumentException("a list is missing");
      return WordsFile.AsList(list).Select(made).ToArray();
    }

    private static Ordered<TValue> Named<TValue>(object members, Func<object, TValue> made) {
      if (members == null) throw new ArgumentException("an object is missing");
      var all = new Ordered<TValue>();
      foreach (var one in WordsFile.AsObject(members)) all[one.Key] = made(WordsFile.AsObject(one.Value));
      return all;
    }

    private static int Number(object holder, string name) =>
      Values.Member(holder, name) is long number ? (int)number : -1;

    private static bool Flag(object holder, string name) => true.Equals(Values.Member(holder, name));

    private static string Text(object holder, string name) => (string)Values.Member(holder, name);

    private static string[] Tags(object holder, string name) {
      var tags = Values.Member(holder, name);
      return tags == null ? null : Each(tags, one => (string)one);
    }

    private static HashSet<object> CodesOf(object list) =>
      new HashSet<object>(WordsFile.AsList(list).Select(ScriptValues.Key));

    private static TargetMessage TargetOf(object one) {
      if (one == null) return null;
      var notes = Values.Member(one, "notes");
      return new TargetMessage {
        Root = Text(one, "root"),
        Walk = Number(one, "walk"),
        Shape = Number(one, "shape"),
        Notes = notes == null ? new NotePlace[0] : Each(notes, NoteOf),
        Split = SplitOf(Values.Member(one, "split")),
        Join = JoinOf(Values.Member(one, "join")),
      };
    }

    private static NotePlace NoteOf(object one) {
      var beside = Values.Member(one, "with");
      return new NotePlace {
        At = Tags(one, "at"),
        Beside = beside == null
          ? null
          : Each(beside, member => new Beside { At = Tags(member, "at"), Fill = FillOf(Values.Member(member, "fill")) }),
      };
    }

    private static Fill FillOf(object one) =>
      one == null ? null : new Fill { Value = Values.Member(one, "value"), Accepts = Number(one, "accepts") };

    private static Split SplitOf(object one) {
      if (one == null) return null;
      return new Split {
        List = Text(one, "list"),
        Key = Text(one, "key"),
        Value = Text(one, "value"),
        Case = Text(one, "case"),
        To = TargetOf(Values.Member(one, "to")),
      };
    }

    private static Join JoinOf(object one) {
      if (one == null) return null;
      return new Join {
        Base = Text(one, "base"),
        List = Text(one, "list"),
        Key = Text(one, "key"),
        News = Text(one, "news"),
        Value = Text(one, "value"),
        Moment = Text(one, "moment"),
        Case = Text(one, "case"),
        To = TargetOf(Values.Member(one, "to")),
      };
    }

    private static Step StepOf(object one) =>
      new Step {
        Label = Text(one, "label"),
        At = Tags(one, "at"),
        Up = Math.Max(0, Number(one, "up")),
        Walk = Number(one, "walk"),
        Rule = Number(one, "value"),
        KeepsLast = "last".Equals(Values.Member(one, "keep")),
      };

    private static ShapeMember ShapeMemberOf(object one) =>
      new ShapeMember {
        IsList = Flag(one, "list"),
        Min = Number(one, "min"),
        Max = Number(one, "max"),
        Shape = Number(one, "shape"),
        Fill = FillOf(Values.Member(one, "fill")),
        Copy = Tags(one, "copy"),
      };

    private static ValueRule RuleOf(object one, HashSet<object>[] lists) {
      var codes = Values.Member(one, "codes");
      var list = Number(one, "list");
      var patterns = Values.Member(one, "patterns");
      return new ValueRule {
        Codes = codes == null ? new Members() : WordsFile.AsObject(codes),
        Approximate = new HashSet<string>(Tags(one, "approximate") ?? new string[0]),
        Type = Text(one, "type"),
        Accepted = list == -1 ? null : lists[list],
        Patterns = patterns == null ? new LinearPattern[0] : LinearPattern.All(patterns),
        HasParents = Flag(one, "parents"),
        Otherwise = Values.Member(one, "otherwise"),
      };
    }
  }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using static Hubsante.Messages.TableParts;

namespace Hubsante.Messages {
  /// <summary>Puts messages into the form of another version, along one table or several.</summary>
  internal static class Converting {
    private static readonly HashSet<string> Answered =
      new HashSet<string> { "distributionID", "referencedDistributionID" };

    private static readonly Regex Part = new Regex(@"-part[0-9]+\z", RegexOptions.CultureInvariant);

    /// <summary>A message that has no form in the target version.</summary>
    public static Conversion Refused(string code, Given given) {
      var words = ConversionWords.Refusal(code, given);
      return new Conversion(new ConversionRefusal(code, words.Fr, words.En));
    }

    /// <summary>
    /// The shortest row of tables, none at all for one version; <c>null</c> where none leads there.
    /// </summary>
    public static IReadOnlyList<TableParts> Way(string from, string to, IReadOnlyList<TableParts> tables) {
      var rows = new Dictionary<string, IReadOnlyList<TableParts>> { [from] = new TableParts[0] };
      var waiting = new Queue<string>();
      waiting.Enqueue(from);
      while (waiting.Count > 0) {
        var version = waiting.Dequeue();
        if (version == to) return rows[version];
        foreach (var table in tables) {
          if (table.From != version || rows.ContainsKey(table.To)) continue;
          rows[table.To] = ScriptValues.With(rows[version], table);
          waiting.Enqueue(table.To);
        }
      }
      return null;
    }

    /// <summary>A message along one table.</summary>
    private sealed class Once {
      public Conversion Conversion;

      /// <summary><c>null</c> for a message that is refused.</summary>
      public Places Places;

      public static Once Refused(string code, Given given) =>
        new Once { Conversion = Converting.Refused(code, given) };
    }

    /// <summary>A message along tables that are given in their order.</summary>
    public static Conversion Along(object given, IReadOnlyList<TableParts> tables, IReadOnlyList<object> known) {
      var message = Values.ObjectOf(given);
      if (message == null) return Refused("no-message", new Given { ["from"] = tables.Count == 0 ? "" : tables[0].From });
      var done = new Conversion(
        new[] { message as Members ?? new Members(message) }, new Loss[0], new Addition[0]);
      Places before = null;
      foreach (var table in tables) {
        var once = ConvertedOnce(done.Messages[0], table, known);
        if (once.Places == null) return once.Conversion;
        // What a split made goes on as far as it can: its values are those of the first too.
        var others = done.Messages.Skip(1)
          .SelectMany(other => ConvertedOnce(other, table, new object[0]).Conversion.Messages);
        var messages = once.Conversion.Messages.Concat(others).ToArray();
        var after = new Conversion(messages, once.Conversion.Losses, once.Conversion.Added);
        done = before == null ? after : Continued(done, after, before, once.Places);
        before = before == null ? once.Places : before.Then(once.Places);
      }
      var losses = done.Losses.Select(loss => loss.Of(ValueAt(message, loss.Path))).ToArray();
      return new Conversion(done.Messages, losses, done.Added);
    }

    private static Once ConvertedOnce(object given, TableParts table, IReadOnlyList<object> known) {
      var message = Opened.Open(given, table.Messages.ContainsKey);
      if (message == null) return Once.Refused("no-message", new Given { ["from"] = table.From });
      var described = table.Messages[message.Root];
      var parameters = new Given { ["message"] = described.Name, ["to"] = table.To };
      if (described.To == null) return Once.Refused("message-not-there", parameters);
      var source = Joined.Of(message, described.To, known);
      if (source == null) return Once.Refused("base-unknown", parameters);
      var body = table.AnswersParts ? AnsweringWhole(source.Body) : source.Body;
      var carried = Carriage.Carry(table, body, source.Root, source.To, message.Correspondents);
      if (carried.Body == null) {
        var field = string.Join(".", carried.Missing);
        return Once.Refused("required-missing", new Given { ["to"] = table.To, ["field"] = field });
      }
      var messages = new List<Members> { message.With(source.To.Root, carried.Body, 1) };
      messages.AddRange(Parts(message, source.To, table, known));
      var losses = carried.Losses
        .Where(lost => !source.IsForeign(lost.Source.Path))
        .Select(lost => LossOf(lost, message.Prefix, table.To));
      var added = carried.Added.Select(one => one.At(Paths.Join(message.Prefix, one.Path)));
      return new Once {
        Conversion = new Conversion(messages, losses.ToArray(), added.ToArray()),
        Places = Places.Of(message.Prefix, carried.Origins),
      };
    }

    private static Loss LossOf(LostValue lost, IReadOnlyList<object> prefix, string version) {
      var source = lost.Source;
      var loss = new Loss(
        Paths.Join(prefix, source.Path), source.Fields, source.Value, lost.Reason, lost.Became, version);
      return lost.Note?.Path == null ? loss : loss.Noted(Paths.Join(prefix, lost.Note.Path));
    }

    /// <summary>
    /// The messages that the items of a list become, one each, where an item is not as it was known.
    /// </summary>
    private static IEnumerable<Members> Parts(
        Opened message, TargetMessage to, TableParts table, IReadOnlyList<object> known) {
      var split = to.Split;
      if (split == null) yield break;
      var told = ToldItems(message, split, known);
      var part = 1;
      foreach (var item in ScriptValues.Items(ScriptValues.Member(message.Body, split.List))) {
        part += 1;
        if (told.Contains(ToldItem(item, split))) continue;
        var body = new Members(message.Body) { [split.List] = new[] { item } };
        var carried = Carriage.Carry(table, body, message.Root, split.To, message.Correspondents);
        if (carried.Body != null) yield return message.With(split.To.Root, carried.Body, part);
      }
    }

    /// <summary>The items of the latest message of the case that is known.</summary>
    private static HashSet<string> ToldItems(Opened message, Split split, IReadOnlyList<object> known) {
      var own = ScriptValues.Member(message.Body, split.Case);
      foreach (var one in known.Reverse()) {
        var found = Opened.Open(one, name => name == message.Root)?.Body;
        if (!ScriptValues.IsSame(ScriptValues.Member(found, split.Case), own)) continue;
        var items = ScriptValues.Items(ScriptValues.Member(found, split.List));
        return new HashSet<string>(items.Select(item => ToldItem(item, split)));
      }
      return new HashSet<string>();
    }

    private static string ToldItem(object item, Split split) =>
      Json.Write(new[] { Values.Member(item, split.Key), Values.Member(item, split.Value) });

    /// <summary>What answers a part of a message answers the message.</summary>
    private static Members AnsweringWhole(IDictionary<string, object> body) {
      var whole = new Members();
      foreach (var member in body)
        whole[member.Key] =
          Answered.Contains(member.Key) && member.Value is string id ? Part.Replace(id, "") : member.Value;
      return whole;
    }

    /// <summary>
    /// A conversion after others, told by the places of the given message; what these had added is not the sender's.
    /// </summary>
    private static Conversion Continued(Conversion before, Conversion after, Places origins, Places last) {
      var later = new List<Loss>();
      var lost = new HashSet<IReadOnlyList<object>>(Paths.Same);
      foreach (var loss in after.Losses) {
        if (!origins.Back.TryGetValue(loss.Path, out var path)) continue;
        lost.Add(path);
        later.Add(loss.At(path));
      }
      var losses = before.Losses
        .Where(loss => !lost.Contains(loss.Path))
        .Select(loss => loss.Noted(last.Further(loss.NotedAt)))
        .Concat(later);
      var added = before.Added
        .Select(one => new { one, path = last.Further(one.Path) })
        .Where(moved => moved.path != null)
        .Select(moved => moved.one.At(moved.path))
        .Concat(after.Added);
      return new Conversion(after.Messages, losses.ToArray(), added.ToArray());
    }

    private static object ValueAt(object given, IReadOnlyList<object> path) {
      var value = given;
      foreach (var step in path) {
        var list = ScriptValues.ListOf(value);
        if (list != null) value = step is int index && index < list.Count ? list[index] : null;
        else value = Values.Member(value, step.ToString());
      }
      return value;
    }
  }
}

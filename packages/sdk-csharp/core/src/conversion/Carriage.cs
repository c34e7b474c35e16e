using System;
using System.Collections.Generic;
using System.Linq;
using static Hubsante.Messages.TableParts;

namespace Hubsante.Messages {
  /// <summary>A value of the target and the value of the source that it comes from, by their paths.</summary>
  internal sealed class Origin {
    public IReadOnlyList<object> Path;
    public IReadOnlyList<object> From;
  }

  /// <summary>What stands under the root of the target; or, with no body, the tags of what is required and missing.</summary>
  internal sealed class Carried {
    public object Body;
    public IReadOnlyList<string> Missing;
    public readonly List<Addition> Added = new List<Addition>();
    public readonly List<Origin> Origins = new List<Origin>();
    public IReadOnlyList<LostValue> Losses;
  }

  /// <summary>The conversion of one message along one table.</summary>
  internal sealed class Carriage {
    /// <summary>No message of use is deeper; what is, is lost.</summary>
    private const int Deepest = 100;

    private readonly TableParts table;
    private readonly ValueCarrier values;
    private readonly TargetMessage to;
    private readonly Correspondents correspondents;
    private readonly IDictionary<string, object> body;
    private readonly List<LostValue> lost = new List<LostValue>();

    /// <summary>Where the loss of each value of the source is among all.</summary>
    private readonly Dictionary<IReadOnlyList<object>, int> lostAt =
      new Dictionary<IReadOnlyList<object>, int>(Paths.Same);

    private IReadOnlyList<string> missing = new string[0];
    private string hash;

    private Carriage(TableParts table, TargetMessage to, Correspondents correspondents, IDictionary<string, object> body) {
      this.table = table;
      values = new ValueCarrier(table.Rules);
      this.to = to;
      this.correspondents = correspondents;
      this.body = body;
    }

    /// <param name="table">That leads to the version of the target.</param>
    /// <param name="body">What stands under the root of the source.</param>
    /// <param name="root">Of the source, for paths.</param>
    /// <param name="to">What it becomes.</param>
    /// <param name="correspondents">Of the message.</param>
    public static Carried Carry(
        TableParts table,
        IDictionary<string, object> body,
        string root,
        TargetMessage to,
        Correspondents correspondents) => new Carriage(table, to, correspondents, body).Carry(root);

    private Carried Carry(string root) {
      var target = new Struct(to.Shape, true);
      var stack = new[] { target };
      WalkMembers(body, to.Walk, new Source(Paths.Of(root), new string[0], body), stack);
      if (!IsCompleted(target, stack, new string[0], false)) return new Carried { Missing = missing };
      var writer = new NoteWriter(table, values, to, Seed, correspondents);
      writer.Write(lost, target);
      Order(target);
      var carried = new Carried { Body = target.Written(Paths.Of(to.Root)), Losses = lost };
      target.Leaves(leaf => {
        if (leaf.From != null) carried.Origins.Add(new Origin { Path = leaf.Path, From = leaf.From.Path });
        else carried.Added.Add(new Addition(leaf.Path, leaf.Value, writer.Made.Contains(leaf) ? "note" : "default"));
      });
      return carried;
    }

    /// <summary>What tells the message from others; read once, however many places depend on it.</summary>
    private string Seed() => hash ?? (hash = TextFilled.ShortHash(Json.Write(body)));

    /// <param name="source">The value.</param>
    /// <param name="reason">Why it is not carried.</param>
    /// <param name="holders">The objects of the target that would have held it.</param>
    /// <param name="became">What stands in its place.</param>
    private void Lose(Source source, string reason, IReadOnlyList<Struct> holders, object became = null) {
      var told = new LostValue { Source = source, Reason = reason, Holders = holders, Became = became };
      if (lostAt.TryGetValue(source.Path, out var place)) lost[place] = told;
      else {
        lostAt[source.Path] = lost.Count;
        lost.Add(told);
      }
    }

    /// <summary>Everything under a value of the source, each value by its own path.</summary>
    private void LoseAll(Source source, string reason, IReadOnlyList<Struct> holders, int walk) {
      var members = Values.ObjectOf(source.Value);
      var list = ScriptValues.ListOf(source.Value);
      if (source.Path.Count > Deepest || (members == null && list == null)) Lose(source, reason, holders);
      else if (members == null) {
        for (var index = 0; index < list.Count; index += 1)
          LoseAll(new Source(Paths.Plus(source.Path, index), source.Fields, list[index]), reason, holders, walk);
      } else {
        foreach (var member in members) {
          var step = walk < 0 ? null : table.Walks[walk].Members[member.Key];
          LoseAll(Inside(source, member, step), reason, holders, step?.Walk ?? -1);
        }
      }
    }

    private static Source Inside(Source source, KeyValuePair<string, object> member, Step step) =>
      new Source(
        Paths.Plus(source.Path, member.Key),
        ScriptValues.With(source.Fields, step == null ? member.Key : step.Label),
        member.Value);

    private void WalkMembers(IDictionary<string, object> members, int number, Source at, IReadOnlyList<Struct> stack) {
      var walk = table.Walks[number];
      foreach (var member in members) {
        var step = walk.Members[member.Key];
        var source = Inside(at, member, step);
        if (step != null) Carry(step, source, stack);
        else if (walk.IsOpen) stack[stack.Count - 1].Members[member.Key] = new Leaf(member.Value, source);
        else LoseAll(source, "unknown-tag", stack, -1);
      }
    }

    private void Carry(Step step, Source source, IReadOnlyList<Struct> stack) {
      var list = ScriptValues.ListOf(source.Value);
      if (list == null) {
        CarryItem(step, source, stack);
        return;
      }
      if (list.Count == 0) KeepEmpty(step, stack);
      var fields = source.Fields;
      for (var count = 0; count < list.Count; count += 1) {
        var index = step.KeepsLast ? list.Count - 1 - count : count;
        var names = fields.ToArray();
        if (list.Count > 1) names[names.Length - 1] += " n° " + Shown.String(index + 1);
        CarryItem(step, new Source(Paths.Plus(source.Path, index), names, list[index]), stack);
      }
    }

    /// <summary>A list of nothing stays one where the target has a list.</summary>
    private void KeepEmpty(Step step, IReadOnlyList<Struct> stack) {
      if (step.At == null || step.At.Length != 1 || step.Up >= stack.Count) return;
      var tag = step.At[0];
      var holder = stack[stack.Count - 1 - step.Up];
      if (holder.Members.ContainsKey(tag)) return;
      var member = MemberOf(holder, tag);
      if (member != null && member.IsList && member.Min == -1) holder.Members[tag] = new Items(new Node[0]);
    }

    private void CarryItem(Step step, Source source, IReadOnlyList<Struct> stack) {
      var members = Values.ObjectOf(source.Value);
      if (source.Value == null || source.Path.Count > Deepest || (members != null) != (step.Walk >= 0)) {
        var reason = members != null && step.At == null ? "no-place" : "not-of-its-type";
        LoseAll(source, reason, stack, step.Walk);
      } else if (step.Walk < 0) CarryLeaf(step, source, stack);
      else if (step.At == null) WalkMembers(members, step.Walk, source, stack);
      else CarryObject(step, source, members, stack);
    }

    private void CarryObject(Step step, Source source, IDictionary<string, object> members, IReadOnlyList<Struct> stack) {
      var inside = WayTo(step, stack);
      var holder = inside?.Last();
      var tag = step.At.LastOrDefault();
      var member = holder == null ? null : MemberOf(holder, tag);
      if (member == null || member.Shape < 0) {
        LoseAll(source, "no-place", stack, step.Walk);
        return;
      }
      // The object that a value from elsewhere made at a place; its own object of the source joins it.
      var known = Node.FirstObject(holder.Members[tag]);
      var node = known != null && known.IsAwaited ? known : new Struct(member.Shape, members.Count > 0);
      if (node.IsAwaited || Put(holder, tag, node)) {
        node.IsAwaited = false;
        WalkMembers(members, step.Walk, source, ScriptValues.With(inside, node));
      } else LoseAll(source, "too-many", stack, step.Walk);
    }

    private void CarryLeaf(Step step, Source source, IReadOnlyList<Struct> stack) {
      if (step.At == null) {
        Lose(source, "no-place", stack);
        return;
      }
      var carrying = values.Carry(source.Value, step.Rule, out var carried);
      if (carrying == Carrying.Refused) {
        Lose(source, "refused", stack);
        return;
      }
      var inside = WayTo(step, stack);
      if (inside == null) Lose(source, "no-place", stack);
      else if (!Put(inside.Last(), step.At.Last(), new Leaf(carried, source))) Lose(source, "too-many", inside);
      else if (carrying == Carrying.Approximated) Lose(source, "approximated", inside, carried);
    }

    private ShapeMember MemberOf(Struct holder, string tag) => table.Shapes[holder.Shape][tag];

    /// <summary>
    /// The objects around the place of a step; the last one takes the member. What is missing on the way is made; <c>null</c> where
    /// there is no way.
    /// </summary>
    private IReadOnlyList<Struct> WayTo(Step step, IReadOnlyList<Struct> stack) {
      var inside = stack.Take(stack.Count - step.Up).ToList();
      if (inside.Count == 0 || step.At.Length == 0) return null;
      foreach (var tag in step.At.Take(step.At.Length - 1)) {
        var holder = inside[inside.Count - 1];
        var member = MemberOf(holder, tag);
        if (member == null || member.Shape < 0) return null;
        var node = Node.FirstObject(holder.Members[tag]);
        if (node == null) {
          node = new Struct(member.Shape, true) { IsAwaited = true };
          Put(holder, tag, node);
        }
        inside.Add(node);
      }
      return inside;
    }

    /// <summary>Whether there was room.</summary>
    private bool Put(Struct holder, string tag, Node node) {
      var known = holder.Members[tag];
      var member = MemberOf(holder, tag);
      if (member != null && member.IsList) {
        if (known is Items list) list.All.Add(node);
        else holder.Members[tag] = Items.Of(node);
        return true;
      }
      if (known != null) return false;
      holder.Members[tag] = node;
      return true;
    }

    /// <summary>Whether an object has all that the target requires, once it was given what it lacks.</summary>
    private bool IsCompleted(Struct node, IReadOnlyList<Struct> holders, IReadOnlyList<string> way, bool isMade) {
      foreach (var one in table.Shapes[node.Shape]) {
        var member = one.Value;
        var at = ScriptValues.With(way, one.Key);
        Tidy(node, one.Key, member, holders, at);
        if (!member.IsRequired || node.Members.ContainsKey(one.Key)) continue;
        var made = Made(member, holders, at);
        if (made == null) {
          // Of what the source has not at all, the whole is missing and not a part.
          if (!isMade && missing.Count == 0) missing = at;
          return false;
        }
        node.Members[one.Key] = member.IsList ? Items.Of(made) : made;
      }
      return true;
    }

    /// <summary>
    /// Of a member, what is complete and as many as there may be; nothing where that is too few.
    /// </summary>
    private void Tidy(
        Struct node, string tag, ShapeMember member, IReadOnlyList<Struct> holders, IReadOnlyList<string> way) {
      var known = node.Members[tag];
      if (known == null) return;
      var list = known as Items;
      var items = list != null ? list.All : new List<Node> { known };
      var kept = new List<Node>();
      foreach (var item in items) {
        var inner = item as Struct;
        var isWhole = inner == null || IsCompleted(inner, ScriptValues.With(holders, inner), way, false);
        var isEmpty = inner != null && inner.HadContent && inner.Members.Count == 0;
        if (!isWhole) Drop(item, "holder-incomplete", holders);
        else if (member.Max >= 0 && kept.Count >= member.Max) Drop(item, "too-many", holders);
        else if (!isEmpty) kept.Add(item);
      }
      if (list == null) {
        if (kept.Count == 0) node.Members.Remove(tag);
        return;
      }
      var isEnough = kept.Count >= Math.Max(0, member.Min);
      if (!isEnough) foreach (var item in kept) Drop(item, "holder-incomplete", holders);
      if (!isEnough || (items.Count > 0 && kept.Count == 0)) node.Members.Remove(tag);
      else list.All = kept;
    }

    private void Drop(Node node, string reason, IReadOnlyList<Struct> holders) =>
      node.Leaves(leaf => {
        if (leaf.From != null) Lose(leaf.From, reason, holders);
      });

    /// <summary>
    /// What a required member holds that the source has nothing for; <c>null</c> where nobody can say.
    /// </summary>
    private Node Made(ShapeMember member, IReadOnlyList<Struct> holders, IReadOnlyList<string> way) {
      if (member.Shape < 0) return member.Fill == null ? null : Filled(member.Fill, holders, way);
      // An overflow of the stack would end the program.
      if (way.Count > Deepest) return null;
      var copied = member.Copy == null ? null : Copies.ObjectAt(member.Copy, holders[0]);
      var node = copied == null ? new Struct(member.Shape, false) : Copies.Of(copied, member.Shape, table.Shapes);
      return member.Min <= 1 && IsCompleted(node, ScriptValues.With(holders, node), way, true) ? node : null;
    }

    private Leaf Filled(Fill fill, IReadOnlyList<Struct> holders, IReadOnlyList<string> way) {
      var value = TextFilled.Of(fill.Value, holders, () => Seed() + string.Join(".", way), correspondents);
      return value == null || !values.Keeps(value, fill.Accepts) ? null : new Leaf(value, null);
    }

    /// <summary>Members in the order of the target, which XML asks for.</summary>
    private void Order(Node node) {
      if (node is Items list) foreach (var item in list.All) Order(item);
      if (!(node is Struct inner)) return;
      var members = inner.Members.ToArray();
      var shape = table.Shapes[inner.Shape].Keys;
      var known = shape.Where(inner.Members.ContainsKey).Select(tag => new { tag, node = inner.Members[tag] }).ToArray();
      inner.Members.Clear();
      foreach (var one in known) inner.Members[one.tag] = one.node;
      foreach (var member in members) inner.Members[member.Key] = member.Value;
      foreach (var member in members) Order(member.Value);
    }
  }
}

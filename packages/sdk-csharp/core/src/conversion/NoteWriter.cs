using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using static Hubsante.Messages.TableParts;

namespace Hubsante.Messages {
  /// <summary>Writes lost values for people where the target has a place for it.</summary>
  internal sealed class NoteWriter {
    private readonly TableParts table;
    private readonly ValueCarrier values;
    private readonly TargetMessage to;
    private readonly Func<string> seed;
    private readonly Correspondents correspondents;

    public NoteWriter(
        TableParts table, ValueCarrier values, TargetMessage to, Func<string> seed, Correspondents correspondents) {
      this.table = table;
      this.values = values;
      this.to = to;
      this.seed = seed;
      this.correspondents = correspondents;
    }

    /// <summary>The values that were made for notes.</summary>
    public HashSet<Leaf> Made { get; } = new HashSet<Leaf>();

    /// <summary>Lost values that one note tells.</summary>
    private sealed class Group {
      public NotePlace Note;

      /// <summary>The object that has the text, or the one around what was lost where an item is made.</summary>
      public Struct Place;

      public IReadOnlyList<Struct> Holders;
      public readonly List<LostValue> Losses = new List<LostValue>();
    }

    /// <summary>Where an object of the target stands: what was dropped stands nowhere.</summary>
    private sealed class Standing {
      public Struct Holder;
      public string Tag;
    }

    /// <summary>Values that are noted at one place are told together.</summary>
    public void Write(IReadOnlyList<LostValue> losses, Struct root) {
      var index = StandingIn(root);
      var groups = new List<Group>();
      foreach (var loss in losses) {
        var holders = new List<Struct> { root };
        holders.AddRange(loss.Holders.Skip(1).Where(index.ContainsKey));
        foreach (var note in to.Notes) {
          var place = note.Beside == null ? HolderOf(note, holders, root, index) : holders[Math.Min(1, holders.Count - 1)];
          if (place == null) continue;
          var group = groups.Find(one => one.Note == note && one.Place == place);
          if (group == null) {
            group = new Group { Note = note, Place = place, Holders = holders };
            groups.Add(group);
          }
          group.Losses.Add(loss);
          break;
        }
      }
      foreach (var ofNote in groups.GroupBy(one => one.Note))
        foreach (var group in ofNote) WriteGroup(group, root);
    }

    private void WriteGroup(Group group, Struct root) {
      var text = new StringBuilder("Conversion de " + table.From + " à " + table.To + ", valeurs sans équivalent :");
      foreach (var loss in group.Losses) {
        text.Append('\n').Append(string.Join(" › ", loss.Source.Fields)).Append(" : ").Append(TextOf(loss.Source.Value));
        if (loss.Became != null) text.Append(" (devenu ").Append(ScriptValues.Text(loss.Became)).Append(')');
      }
      var leaf = group.Note.Beside == null
        ? InText(group.Note, group.Place, text.ToString())
        : InItem(group.Note, group.Holders, root, text.ToString());
      if (leaf != null) foreach (var loss in group.Losses) loss.Note = leaf;
    }

    /// <summary>In a text that is there, after its words, or in one more item of a list of texts.</summary>
    private Leaf InText(NotePlace note, Struct holder, string text) {
      var tag = note.At.LastOrDefault();
      var member = MemberOf(holder, tag);
      if (member == null) return null;
      var known = holder.Members[tag];
      if (member.IsList) {
        var items = (known as Items)?.All ?? new List<Node>();
        if (member.Max >= 0 && items.Count >= member.Max) return null;
        var item = LeafOf(text);
        holder.Members[tag] = new Items(items.Concat(new[] { item }));
        return item;
      }
      if (known is Leaf own) {
        own.Value = ScriptValues.Text(own.Value) + "\n" + text;
        return own;
      }
      var leaf = LeafOf(text);
      holder.Members[tag] = leaf;
      return leaf;
    }

    /// <summary>In an item of its own.</summary>
    private Leaf InItem(NotePlace note, IReadOnlyList<Struct> holders, Struct root, string text) {
      if (note.At.Length != 2) return null;
      var name = note.At[0];
      var member = MemberOf(root, name);
      if (member == null || member.Shape < 0) return null;
      var item = new Struct(member.Shape, true);
      var leaf = LeafOf(text);
      item.Members[note.At[1]] = leaf;
      foreach (var one in note.Beside) {
        var value = TextFilled.Of(one.Fill.Value, holders, () => seed() + text, correspondents);
        if (value != null && values.Keeps(value, one.Fill.Accepts)) Set(item, one.At, value);
      }
      if (!IsComplete(item)) return null;
      var known = root.Members[name];
      if (!member.IsList) {
        if (known != null) return null;
        root.Members[name] = item;
      } else if (known is Items list) {
        if (member.Max >= 0 && list.All.Count >= member.Max) return null;
        list.All.Add(item);
      } else root.Members[name] = Items.Of(item);
      return leaf;
    }

    private void Set(Struct item, string[] at, object value) {
      var holder = item;
      foreach (var tag in at.Take(at.Length - 1)) {
        var member = MemberOf(holder, tag);
        if (member == null || member.Shape < 0) return;
        var next = holder.Members[tag] as Struct ?? new Struct(member.Shape, true);
        holder.Members[tag] = next;
        holder = next;
      }
      holder.Members[at.LastOrDefault() ?? ""] = LeafOf(value);
    }

    private bool IsComplete(Struct node) =>
      table.Shapes[node.Shape].All(one => {
        var member = node.Members[one.Key];
        return member == null ? !one.Value.IsRequired : !(member is Struct inner) || IsComplete(inner);
      });

    private ShapeMember MemberOf(Struct holder, string tag) => table.Shapes[holder.Shape][tag];

    private Leaf LeafOf(object value) {
      var leaf = new Leaf(value, null);
      Made.Add(leaf);
      return leaf;
    }

    private static Dictionary<Struct, Standing> StandingIn(Struct root) {
      var index = new Dictionary<Struct, Standing>();
      var waiting = new Stack<Struct>();
      waiting.Push(root);
      while (waiting.Count > 0) {
        var holder = waiting.Pop();
        foreach (var member in holder.Members)
          foreach (var item in (member.Value as Items)?.All ?? new List<Node> { member.Value }) {
            if (!(item is Struct inner)) continue;
            index[inner] = new Standing { Holder = holder, Tag = member.Key };
            waiting.Push(inner);
          }
      }
      return index;
    }

    /// <summary>
    /// The object that has the text of a note: in lists, the item around what was lost; <c>null</c> where there is none.
    /// </summary>
    private static Struct HolderOf(
        NotePlace note, IReadOnlyList<Struct> holders, Struct root, Dictionary<Struct, Standing> index) {
      var holder = root;
      foreach (var tag in note.At.Take(note.At.Length - 1)) {
        var around = holder;
        var next = holder.Members[tag];
        if (next is Items)
          next = holders.FirstOrDefault(one =>
            index.TryGetValue(one, out var place) && place.Holder == around && place.Tag == tag);
        holder = next as Struct;
        if (holder == null) return null;
      }
      return holder;
    }

    private static string TextOf(object value) {
      var isWhole = value == null || Values.ObjectOf(value) != null || ScriptValues.ListOf(value) != null;
      return isWhole ? Json.Write(value) : ScriptValues.Text(value);
    }
  }
}

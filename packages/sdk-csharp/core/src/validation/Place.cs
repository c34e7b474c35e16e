using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hubsante.Messages {
  /// <summary>Where a value stands, in the words of the specification.</summary>
  internal sealed class Place {
    /// <summary>One field on the way to a value.</summary>
    private sealed class Step {
      public string Label;

      /// <summary>Position in its list, -1 for a field that is no list and for the list itself.</summary>
      public int Index = -1;
    }

    private readonly List<Step> steps = new List<Step>();
    private ObjectDescription parent;

    private Place() {}

    /// <summary>Follows a path from an object that is described.</summary>
    public static Place Of(IReadOnlyList<object> path, Described described) {
      var place = new Place();
      ObjectDescription inside = described;
      foreach (var step in path) {
        if (step is int index) {
          if (place.steps.Count > 0) place.steps[place.steps.Count - 1].Index = index;
          continue;
        }
        var name = (string)step;
        place.parent = inside;
        place.Field = inside?.Field(name);
        var label = place.Field?.Label;
        place.steps.Add(new Step { Label = string.IsNullOrEmpty(label) ? name : label });
        inside = place.Field == null ? null : described.TypeOf(place.Field);
      }
      return place;
    }

    /// <summary>The field of the value; <c>null</c> for the root, and where nothing is described.</summary>
    public FieldDescription Field { get; private set; }

    /// <summary>The names of the fields of the object that has the field; none where nothing is described.</summary>
    public IReadOnlyList<string> Names => parent == null ? new string[0] : parent.Names;

    /// <summary>The label of a field beside this one, <c>""</c> where it has none.</summary>
    public string LabelBeside(string name) => parent?.Field(name)?.Label ?? "";

    /// <summary>The names of the fields that lead to a place: « Patient n° 2 ».</summary>
    public IReadOnlyList<string> Fields => steps.Select(step => Numbered(step.Label, step.Index, true)).ToArray();

    /// <summary>How a sentence begins: « Patient n° 2, champ « Sexe » »; <c>null</c> at the root.</summary>
    /// <param name="isHolder">Whether the sentence is about what the place holds: « Patient n° 2 ».</param>
    public Words Where(bool isHolder) =>
      steps.Count == 0 ? null : new Words(Where(isHolder, true), Where(isHolder, false));

    private string Where(bool isHolder, bool french) {
      var text = new StringBuilder();
      foreach (var step in steps.Take(steps.Count - 1))
        text.Append(Numbered(step.Label, step.Index, french)).Append(", ");
      var last = steps[steps.Count - 1];
      var label = isHolder ? last.Label : Phrases.Of("field", new Given { ["label"] = last.Label }).In(french);
      return Texts.Capital(text.Append(Numbered(label, last.Index, french)).ToString());
    }

    private static string Numbered(string label, int index, bool french) {
      if (index == -1) return label;
      var number = (index + 1).ToString(CultureInfo.InvariantCulture);
      return Phrases.Of("numbered", new Given { ["label"] = label, ["number"] = number }).In(french);
    }
  }
}

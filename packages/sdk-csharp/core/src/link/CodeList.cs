using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>A closed list of values.</summary>
  internal sealed class CodeList {
    /// <summary>Where a field has no list.</summary>
    public static readonly CodeList None = new CodeList(null, new List<object>(), new string[0]);

    private readonly string[] codes;
    private readonly IReadOnlyList<string> labels;
    private readonly HashSet<object> values;
    private readonly Dictionary<string, int> places = new Dictionary<string, int>();
    private volatile FoldedCodes folded;

    public CodeList(string name, IReadOnlyList<object> codes, IReadOnlyList<string> labels) {
      Name = name;
      this.labels = labels;
      values = new HashSet<object>(codes.Select(Comparable));
      this.codes = codes.Select(Shown.String).ToArray();
      for (var index = this.codes.Length - 1; index >= 0; index -= 1) places[this.codes[index]] = index;
    }

    /// <summary>Of the nomenclature; <c>null</c> when the list stands beside its field.</summary>
    public string Name { get; }

    /// <summary>The codes, as texts.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>The label of a code, <c>""</c> where it has none.</summary>
    public string LabelOf(string code) => places.TryGetValue(code, out var place) ? LabelAt(place) : "";

    private string LabelAt(int place) => place < labels.Count ? labels[place] : "";

    /// <summary>Whether a value of JSON is one of the codes.</summary>
    public bool Has(object value) => values.Contains(Comparable(value));

    /// <summary>A value as codes compare it: numbers by what they are, however they are held.</summary>
    private static object Comparable(object value) =>
      Values.IsNumber(value) ? Values.NumberOf(value) + 0.0 : value ?? typeof(CodeList);

    public FoldedCodes Folded => folded ?? (folded = new FoldedCodes(this));

    /// <summary>
    /// Codes by what they and their labels are without case and accents; the first of several counts.
    /// </summary>
    internal sealed class FoldedCodes {
      public readonly Dictionary<string, string> ByLabel = new Dictionary<string, string>();
      public readonly Dictionary<string, string> ByCode = new Dictionary<string, string>();

      public FoldedCodes(CodeList list) {
        for (var index = 0; index < list.codes.Length; index += 1) {
          var label = Folding.Fold(list.LabelAt(index));
          var code = Folding.Fold(list.codes[index]);
          if (label != "" && !ByLabel.ContainsKey(label)) ByLabel[label] = list.codes[index];
          if (!ByCode.ContainsKey(code)) ByCode[code] = list.codes[index];
        }
      }
    }
  }
}

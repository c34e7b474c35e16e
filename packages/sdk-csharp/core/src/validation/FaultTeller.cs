using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Tells the faults of one subject.</summary>
  internal sealed class FaultTeller {
    private static readonly Dictionary<string, string> Expected = new Dictionary<string, string> {
      ["string"] = "text-expected",
      ["number"] = "number-expected",
      ["integer"] = "integer-expected",
      ["boolean"] = "boolean-expected",
      ["object"] = "object-expected",
      ["array"] = "list-expected",
    };

    private readonly Subject subject;
    private readonly LinkDescription link;
    private readonly bool isXml;
    private readonly Report report;
    private readonly SearchBudget budget;

    /// <param name="subject">What is judged.</param>
    /// <param name="link">Its link.</param>
    /// <param name="isXml">How the message was written: XML lets pass some texts that JSON refuses.</param>
    /// <param name="report">What is told.</param>
    /// <param name="budget">Of searches.</param>
    public FaultTeller(Subject subject, LinkDescription link, bool isXml, Report report, SearchBudget budget) {
      this.subject = subject;
      this.link = link;
      this.isXml = isXml;
      this.report = report;
      this.budget = budget;
    }

    /// <summary>
    /// Tells the faults, as many as there is room for. A tag that is unknown where the one it resembles is missing is one.
    /// </summary>
    public void TellAll(IReadOnlyList<Remark> faults) {
      var renamed = Renamed(faults);
      foreach (var fault in faults) {
        if (report.IsStopped) return;
        if (!renamed.TryGetValue(fault, out var suggestion)) Tell(fault);
        else if (suggestion != null) {
          var given = new Given { ["name"] = Shown.Text(fault.Detail), ["suggestion"] = suggestion };
          report.Add(subject, "field-renamed", fault.Path, given, fault.Detail);
        }
      }
    }

    /// <summary>
    /// What each unknown member was meant to be of those that are missing beside it, and <c>null</c> for these.
    /// </summary>
    private Dictionary<Remark, string> Renamed(IReadOnlyList<Remark> faults) {
      var renamed = new Dictionary<Remark, string>();
      var missing = new Dictionary<IReadOnlyList<object>, Ordered<Remark>>(Paths.Same);
      foreach (var fault in faults) {
        if (fault.Keyword != "required") continue;
        if (!missing.TryGetValue(fault.Path, out var names)) missing[fault.Path] = names = new Ordered<Remark>();
        names[fault.Detail] = fault;
      }
      foreach (var fault in faults) {
        if (fault.Keyword != "members") continue;
        if (!missing.TryGetValue(fault.Path, out var names) || names.Count == 0) continue;
        var near = Suggestion(fault.Path, fault.Detail);
        var suggestion = names.ContainsKey(near) ? near : OtherWords(fault.Path, fault.Detail, names.Keys);
        var other = names[suggestion];
        if (other == null) continue;
        renamed[fault] = suggestion;
        renamed[other] = null;
        names.Remove(suggestion);
      }
      return renamed;
    }

    private string OtherWords(IReadOnlyList<object> path, string name, IEnumerable<string> missing) {
      var place = Place.Of(Paths.Plus(path, name), subject.Described);
      var labels = missing.Select(one => new KeyValuePair<string, string>(one, place.LabelBeside(one)));
      return InOtherWords.Find(name, labels);
    }

    private string Suggestion(IReadOnlyList<object> path, string name) {
      var place = Place.Of(Paths.Plus(path, name), subject.Described);
      return budget.Search(() => ClosestName.Closest(name, place.Names));
    }

    private void Tell(Remark fault) {
      var path = fault.Path;
      switch (fault.Keyword) {
        case "required":
          var given = new Given { ["name"] = fault.Detail };
          report.Add(subject, "field-missing", Paths.Plus(path, fault.Detail), given);
          break;
        case "members":
          TellUnknown(path, fault.Detail);
          break;
        case "false schema":
          report.Add(subject, "field-forbidden", path, new Given());
          break;
        case "type":
          TellType(path, fault.Value, fault.Detail);
          break;
        case "minItems":
          TellCount(fault, "items-too-few");
          break;
        case "maxItems":
          TellCount(fault, "items-too-many");
          break;
        case "codes":
          TellCode(path, Shown.String(fault.Value));
          break;
        case "pattern":
          TellPattern(path, (string)fault.Value, fault.Detail);
          break;
        default:
          TellMoment(path, (string)fault.Value);
          break;
      }
    }

    private void TellCount(Remark fault, string code) {
      var count = Values.ListOf(fault.Value).Count;
      report.Add(subject, code, fault.Path, new Given { ["count"] = count, ["limit"] = fault.Limit });
    }

    private void TellUnknown(IReadOnlyList<object> path, string name) {
      var suggestion = Suggestion(path, name);
      var given = new Given { ["name"] = Shown.Text(name) };
      if (suggestion != null) given["suggestion"] = suggestion;
      else given["known"] = Shown.List(Place.Of(Paths.Plus(path, name), subject.Described).Names);
      report.Add(subject, suggestion == null ? "field-unknown" : "field-misspelled", path, given, name);
    }

    private void TellType(IReadOnlyList<object> path, object value, string type) {
      var isInList = path.Count == 0 || path[path.Count - 1] is int;
      if (value == null) report.Add(subject, "value-null", path, new Given());
      else if (Values.ListOf(value) != null && !isInList) report.Add(subject, "list-unexpected", path, new Given());
      else report.Add(subject, Expected[type], path, new Given { ["found"] = Shown.Value(value) });
    }

    private void TellCode(IReadOnlyList<object> path, string text) {
      var list = link.CodeList(FieldAt(path)?.Codes ?? -1);
      var given = new Given {
        ["value"] = Shown.Text(text),
        ["list"] = NameOf(list),
        ["known"] = Shown.List(list.Codes),
      };
      var meant = Codes.Meant(text, list, budget.Take(), out var isLabel);
      if (meant != null) given["suggestion"] = isLabel ? (object)meant : Codes.ShownOf(meant, list);
      var code = meant == null ? "code-unknown" : isLabel ? "label-for-code" : "code-misspelled";
      report.Add(subject, code, path, given);
    }

    private void TellPattern(IReadOnlyList<object> path, string text, string pattern) {
      var field = FieldAt(path);
      var given = new Given { ["value"] = Shown.Text(text) };
      if (field?.Form == "datetime") {
        var passes = isXml && Formats.IsXmlDateTime(text);
        if (!passes) given["form"] = Phrases.OffsetOnly;
        report.Add(subject, passes ? "date-time-xml-only" : "date-time-wrong", path, given);
      } else if (field?.Form != null) {
        report.Add(subject, field.Form == "date" ? "date-wrong" : "phone-number-wrong", path, given);
      } else {
        given["pattern"] = pattern;
        given["example"] = field?.Example;
        report.Add(subject, field?.Example == null ? "pattern-broken" : "pattern-broken-example", path, given);
      }
    }

    /// <summary>A format: a day that does not exist, or a date and time of which only the format is asked.</summary>
    private void TellMoment(IReadOnlyList<object> path, string text) {
      var given = new Given { ["value"] = Shown.Text(text) };
      if (FieldAt(path)?.Form == "date") report.Add(subject, "day-impossible", path, given);
      else if (isXml && Formats.IsXmlDateTime(text)) report.Add(subject, "date-time-xml-only", path, given);
      else if (!isXml && Formats.IsDateTime(text)) report.Add(subject, "date-time-json-only", path, given);
      else if (!Formats.IsDateTime(text) && Formats.LooksLikeOffsetMoment(text))
        report.Add(subject, "moment-impossible", path, given);
      else {
        given["form"] = Phrases.OffsetOrZ;
        report.Add(subject, "date-time-wrong", path, given);
      }
    }

    private FieldDescription FieldAt(IReadOnlyList<object> path) => Place.Of(path, subject.Described).Field;

    /// <summary>What a list of values is called in a sentence.</summary>
    private static Words NameOf(CodeList list) =>
      list.Name == null ? Phrases.OwnList : Phrases.Of("named-list", new Given { ["name"] = list.Name });
  }
}

using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// Codes that their schema accepts by their form and that their nomenclature does not have: warnings, for the Hub lets them
  /// through. Since model 3.0 whatsHappen, locationKind… are such codes.
  /// </summary>
  internal sealed class SuggestedCodes {
    private readonly Subject subject;
    private readonly LinkDescription link;
    private readonly Report report;
    private readonly SearchBudget budget;

    public SuggestedCodes(Subject subject, LinkDescription link, Report report, SearchBudget budget) {
      this.subject = subject;
      this.link = link;
      this.report = report;
      this.budget = budget;
    }

    /// <param name="value">The body of the message.</param>
    public void Tell(object value) => Tell(subject.Described, value, Paths.Root);

    private void Tell(ObjectDescription described, object holder, IReadOnlyList<object> path) {
      var members = Values.ObjectOf(holder);
      if (described == null || members == null) return;
      foreach (var field in described.Fields) {
        if (!subject.Described.LeadsToList(field) || !members.TryGetValue(field.Name, out var held)) continue;
        var items = Values.ListOf(held);
        if (items == null) {
          if (report.IsStopped) return;
          TellOne(field, held, Paths.Plus(path, field.Name));
          continue;
        }
        for (var index = 0; index < items.Count; index += 1) {
          if (report.IsStopped) return;
          TellOne(field, items[index], Paths.Plus(path, field.Name, index));
        }
      }
    }

    private void TellOne(FieldDescription field, object one, IReadOnlyList<object> place) {
      if (field.Suggested == -1) Tell(subject.Described.TypeOf(field), one, place);
      else if (one is string code) Judge(code, link.CodeList(field.Suggested), place);
    }

    private void Judge(string code, CodeList list, IReadOnlyList<object> path) {
      if (list.Has(code) || report.HasErrorAt(Paths.Join(subject.Path, path))) return;
      var canSearch = budget.Take();
      var meant = Codes.Meant(code, list, canSearch, out _);
      if (meant == null && canSearch) meant = ClosestName.ClosestCode(code, list.Codes);
      var given = new Given { ["value"] = Shown.Text(code), ["list"] = list.Name ?? "" };
      if (meant != null) given["suggestion"] = Codes.ShownOf(meant, list);
      report.Add(subject, meant == null ? "code-not-listed" : "code-not-listed-close", path, given);
    }
  }
}

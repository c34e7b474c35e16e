using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Collects findings, each in its own words.</summary>
  internal sealed class Report {
    private readonly int most;
    private readonly HashSet<IReadOnlyList<object>> errorPaths = new HashSet<IReadOnlyList<object>>(Paths.Same);
    private List<Finding> findings = new List<Finding>();

    /// <param name="most">Findings, the one that says that there may be more included.</param>
    public Report(int most) {
      this.most = most;
    }

    /// <summary>Whether there is no use in looking for more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>
    /// How many findings there is room for, one more included, which makes the report say that it stopped.
    /// </summary>
    public int Room => most - findings.Count + 1;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What there is to say, once everything is looked at.</summary>
    public Validation Validation =>
      new Validation(!IsStopped && findings.All(one => one.Severity == Severity.Warning), findings.ToArray());

    /// <summary>Whether a value has an error already.</summary>
    public bool HasErrorAt(IReadOnlyList<object> path) => errorPaths.Contains(path);

    /// <param name="subject">What is spoken of.</param>
    /// <param name="code">Of the finding.</param>
    /// <param name="path">From the subject.</param>
    /// <param name="given">What its sentence is filled in with.</param>
    /// <param name="unknown">The last step, when it is no field: the sentence is about what holds it.</param>
    public void Add(Subject subject, string code, IReadOnlyList<object> path, Given given, string unknown = null) {
      if (IsFull()) return;
      var words = Sentences.Of(code, given);
      PlaceAt(subject, new Fault(code, path, words.Fr, words.En), unknown == null ? Paths.Root : Paths.Of(unknown));
    }

    /// <summary>
    /// A fault of a value that is described: a finding with its fields. Its path is from the subject.
    /// </summary>
    public void AddFaultAt(Subject subject, Fault fault) {
      if (!IsFull()) PlaceAt(subject, fault, Paths.Root);
    }

    private void PlaceAt(Subject subject, Fault fault, IReadOnlyList<object> unknown) {
      var place = Place.Of(fault.Path, subject.Described);
      var where = place.Where(unknown.Count > 0);
      Push(
        new Finding(
          fault.Code,
          Sentences.SeverityOf(fault.Code),
          Paths.Join(Paths.Join(subject.Path, fault.Path), unknown),
          place.Fields,
          Sentence(subject, where, fault.Message, true),
          Sentence(subject, where, fault.MessageEn, false)));
    }

    private static string Sentence(Subject subject, Words where, string sentence, bool french) {
      var begin = subject.Name.In(french);
      if (where != null)
        begin = subject.Area == null
          ? where.In(french)
          : subject.Area.In(french) + ", " + Texts.Small(where.In(french));
      return Phrases.Of("sentence", new Given { ["where"] = begin, ["sentence"] = Stopped(sentence) }).In(french);
    }

    /// <summary>Something that could not be read: a finding without field.</summary>
    public void AddFault(Fault fault) {
      if (fault.Code == "findings-stopped") Stop();
      if (!IsFull()) Push(FindingOf(fault));
    }

    public void AddFinding(Finding finding) {
      if (finding.Code == "findings-stopped") Stop();
      if (!IsFull()) Push(finding);
    }

    /// <summary>
    /// Puts other findings in the place of those that were made: fewer, as some of them are one.
    /// </summary>
    public void Rewrite(Func<IReadOnlyList<Finding>, IEnumerable<Finding>> change) {
      findings = change(findings).ToList();
    }

    /// <summary>Says, in place of the last finding when there is no room, that there may be more.</summary>
    public void Stop() {
      if (IsStopped) return;
      IsStopped = true;
      if (findings.Count >= most) findings.RemoveAt(most - 1);
      var stopped = Faults.Fault("findings-stopped", Paths.Root, new Given { ["count"] = most });
      findings.Insert(Math.Min(most - 1, findings.Count), FindingOf(stopped));
    }

    private void Push(Finding finding) {
      findings.Add(finding);
      if (finding.Severity == Severity.Error) errorPaths.Add(finding.Path);
    }

    private bool IsFull() {
      if (findings.Count >= most) Stop();
      return IsStopped;
    }

    /// <summary>A fault as a finding without field.</summary>
    private static Finding FindingOf(Fault fault) =>
      new Finding(
        fault.Code,
        Sentences.SeverityOf(fault.Code),
        fault.Path,
        new string[0],
        Texts.Capital(Stopped(fault.Message)),
        Texts.Capital(Stopped(fault.MessageEn)));

    /// <summary>With its final stop, which three dots and a question mark already are.</summary>
    private static string Stopped(string sentence) {
      var last = sentence.Length == 0 ? ' ' : sentence[sentence.Length - 1];
      return last == '…' || last == '?' ? sentence : sentence + ".";
    }
  }
}

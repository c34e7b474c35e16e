using System;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>
  /// Everything that is wrong in a message, each fault once: the rules of the envelope first, then those of its header, then those
  /// of the message.
  /// </summary>
  internal sealed class MessageValidation {
    /// <summary>From an item of the content of an envelope to its message.</summary>
    public static readonly string[] ContentPath = { "jsonContent", "embeddedJsonContent", "message" };

    /// <summary>Remarks that several keywords make on one value, of which one is told.</summary>
    private const int RemarksPerFinding = 4;

    /// <summary>Enough to see of which message an object is the body.</summary>
    private const int RemarksToCompare = 100;

    private readonly LinkRuntime runtime;
    private readonly LinkDescription link;
    private readonly bool isXml;
    private readonly Report report;
    private readonly SearchBudget budget = new SearchBudget();

    private MessageValidation(LinkRuntime runtime, bool isXml, Report report) {
      this.runtime = runtime;
      link = runtime.Link;
      this.isXml = isXml;
      this.report = report;
    }

    /// <param name="value">An envelope; or a message alone, with or without its header.</param>
    /// <param name="runtime">Its link.</param>
    /// <param name="limits">Of findings and bytes.</param>
    public static Validation Validate(object value, LinkRuntime runtime, Limits limits) =>
      ReportOf(value, runtime, false, limits).Validation;

    /// <summary>What there is to say of a message that could not be read.</summary>
    public static Validation Unread(IReadOnlyList<Fault> faults) {
      var report = new Report(Limits.Usual.MaxFindings);
      foreach (var fault in faults) report.AddFault(fault);
      return report.Validation;
    }

    /// <summary>What is found in a value, whatever it was written in.</summary>
    public static Report ReportOf(object value, LinkRuntime runtime, bool isXml, Limits limits) {
      var report = new Report(limits.MaxFindings);
      var carriable = Carriable.Of(value, limits);
      if (carriable.Refusal != null) {
        report.AddFault(carriable.Refusal);
        return report;
      }
      new MessageValidation(runtime, isXml, report).Run(value);
      report.Rewrite(findings => Misnamed.Fold(findings, runtime.Link, new SearchBudget()));
      if (carriable.All.Count == 0) return report;
      var told = new HashSet<IReadOnlyList<object>>(report.Findings.Select(one => one.Path), Paths.Same);
      var ofOtherType =
        new HashSet<IReadOnlyList<object>>(report.Findings.Where(IsOfOtherType).Select(one => one.Path), Paths.Same);
      foreach (var fault in carriable.All) {
        if (fault.Code == "findings-stopped") report.Stop();
        else if (!told.Contains(fault.Path) && !IsInside(fault, ofOtherType)) TellPlaced(fault, runtime.Link, report);
      }
      return report;
    }

    /// <summary>Whether something else is expected there: then what it holds does not matter.</summary>
    private static bool IsOfOtherType(Finding finding) =>
      finding.Code.EndsWith("-expected", StringComparison.Ordinal)
        || finding.Code.EndsWith("-unexpected", StringComparison.Ordinal);

    private static bool IsInside(Fault fault, HashSet<IReadOnlyList<object>> paths) {
      for (var end = 0; paths.Count > 0 && end < fault.Path.Count; end += 1)
        if (paths.Contains(Paths.First(fault.Path, end))) return true;
      return false;
    }

    /// <summary>Tells a fault with the fields that lead to it, where a message describes them.</summary>
    private static void TellPlaced(Fault fault, LinkDescription link, Report report) {
      var path = fault.Path;
      var index = 0;
      while (index < path.Count && !link.Messages.ContainsKey(path[index] as string)) index += 1;
      if (index == path.Count) {
        report.AddFault(fault);
        return;
      }
      var described = link.Messages[(string)path[index]];
      var own = Paths.First(path, index + 1);
      var subject = new Subject(described, own, null, Phrases.MessageNamed(described.Facts.Name));
      var rest = Paths.Part(path, index + 1, path.Count);
      report.AddFaultAt(subject, new Fault(fault.Code, rest, fault.Message, fault.MessageEn));
    }

    private void Run(object value) {
      var members = Values.ObjectOf(value);
      if (members == null)
        report.Add(
          Subject.MessageAt(Paths.Root), "object-expected", Paths.Root, new Given { ["found"] = Shown.Value(value) });
      else if (IsEnvelope(members)) JudgeEnvelope(members);
      else JudgeMessage(members, Paths.Root, true);
    }

    private bool IsEnvelope(IDictionary<string, object> value) {
      if (value.Keys.Any(name => link.Messages.ContainsKey(name) || link.OtherMessages.ContainsKey(name))) return false;
      if (!link.Envelope.Names.Any(value.ContainsKey)) return false;
      if (value.ContainsKey("content") || value.ContainsKey("descriptor")) return true;
      // An acknowledgement without its root has a member distributionID too.
      var names = value.Keys.ToArray();
      var isBody = names.All(name => BusinessMember.IsFieldOfAMessage(name, link));
      return !isBody || BusinessMember.RootOfBody(names, link, root => FaultsUnder(root, value)) == null;
    }

    /// <summary>How much is wrong with an object as the body of a message.</summary>
    private int FaultsUnder(string root, object value) =>
      runtime.Messages[root]?.Judge(value, RemarksToCompare).Count ?? 0;

    private void JudgeEnvelope(IDictionary<string, object> value) {
      var subject = new Subject(link.Envelope, Paths.Root, Phrases.Envelope, Phrases.Envelope);
      Judge(value, runtime.Envelope, subject);
      var contradictions = new Contradictions(value, report);
      contradictions.Tell(subject);
      var contents = Values.ListOf(Values.Member(value, "content"));
      if (contents == null) return;
      if (contents.Count > 1)
        report.Add(subject, "content-several", Paths.Of("content", 1), new Given { ["count"] = contents.Count });
      for (var index = 0; index < contents.Count; index += 1) {
        if (report.IsStopped) return;
        var content = contents[index];
        TellIgnored(content, index);
        foreach (var step in ContentPath) content = Values.Member(content, step);
        var message = Values.ObjectOf(content);
        if (message == null) continue;
        var path = Paths.Plus(Paths.Of("content", index), ContentPath);
        var described = JudgeMessage(message, path, false);
        if (described == null) continue;
        TellKind(Values.Member(value, "distributionKind") as string, described, subject);
        if (!described.Facts.Header) continue;
        contradictions.TellOfHeader(message, new Subject(link.Header, path, Phrases.Header, Phrases.Header));
      }
    }

    /// <summary>Members beside the way that leads to the message.</summary>
    private void TellIgnored(object content, int index) {
      var path = Paths.Of("content", index);
      var holder = content;
      foreach (var step in ContentPath) {
        var members = Values.ObjectOf(holder);
        if (members == null) return;
        foreach (var name in members.Keys.ToArray()) {
          if (name == step) continue;
          TellIgnored(Paths.Plus(path, name), name);
          if (report.IsStopped) return;
        }
        holder = Values.Member(members, step);
        path = Paths.Plus(path, step);
      }
    }

    private void TellIgnored(IReadOnlyList<object> path, string name) =>
      report.Add(Subject.MessageAt(path), "member-ignored", Paths.Root, new Given { ["name"] = Shown.Text(name) });

    /// <summary>The queue a message arrives in follows from the kind of its envelope.</summary>
    private void TellKind(string kind, MessageDescription message, Subject subject) {
      // A kind that no message travels in is told by the envelope’s own list.
      if (kind == null || !link.Kinds.Contains(kind) || message.Facts.Kinds.Contains(kind)) return;
      var given = new Given {
        ["message"] = message.Facts.Name,
        ["value"] = kind,
        ["known"] = string.Join(", ", message.Facts.Kinds),
      };
      report.Add(subject, isXml ? "kind-differs-xml" : "kind-differs", Paths.Of("distributionKind"), given);
    }

    /// <summary>
    /// Judges the message an object holds, and gives it; <c>null</c> when this link carries none that is there.
    /// </summary>
    private MessageDescription JudgeMessage(
        IDictionary<string, object> value, IReadOnlyList<object> path, bool isAlone) {
      var found = BusinessMember.Find(value, path, link, report, isAlone, body => FaultsUnder(body, value));
      var described = found.Described;
      var root = found.Root;
      // A body without its root may have one tag that the header has too, `status`, and no header.
      var ofHeader = link.Header.Names.Count(value.ContainsKey);
      var hasHeader = ofHeader > (root == "" ? 1 : 0);
      var isHeaded = (described == null || described.Facts.Header) && (hasHeader || !isAlone);
      var header = new Subject(link.Header, path, Phrases.Header, Phrases.Header);
      if (isHeaded && !hasHeader && described != null) TellHeaderMissing(root, value, header);
      else if (isHeaded && (hasHeader || root != "")) {
        Judge(value, runtime.Header, header);
        TellIgnoredInHeader(value, path);
      }
      var schema = runtime.Messages[root];
      if (described == null || schema == null) return described;
      var own = new Subject(described, Paths.Plus(path, root), null, Phrases.MessageNamed(described.Facts.Name));
      var given = BodyGiven.Find(value[root], root, own, described, link, report);
      if (given == null) return described;
      Judge(given.Body, schema, given.Subject);
      new SuggestedCodes(given.Subject, link, report, budget).Tell(given.Body);
      return described;
    }

    /// <summary>Members of the systems of a header that nobody reads, where its schema lets them pass.</summary>
    private void TellIgnoredInHeader(IDictionary<string, object> value, IReadOnlyList<object> path) {
      foreach (var field in link.Header.Fields) {
        var system = link.Header.TypeOf(field);
        if (system == null || !system.IgnoresOthers) continue;
        var found = Values.Member(value, field.Name);
        var systems = Values.ListOf(found);
        if (systems == null) TellIgnoredBeside(system, found, Paths.Plus(path, field.Name));
        else
          for (var index = 0; index < systems.Count; index += 1)
            TellIgnoredBeside(system, systems[index], Paths.Plus(path, field.Name, index));
      }
    }

    private void TellIgnoredBeside(ObjectDescription known, object system, IReadOnlyList<object> place) {
      var members = Values.ObjectOf(system);
      if (members == null || report.IsStopped) return;
      foreach (var other in members.Keys.ToArray())
        if (known.Field(other) == null) TellIgnored(Paths.Plus(place, other), other);
    }

    /// <summary>Every member of the header is missing: one fault.</summary>
    private void TellHeaderMissing(string root, object value, Subject subject) {
      var remarks = runtime.Header.Judge(value, RemarksToCompare);
      if (remarks.Count == 0) return;
      var names = Shown.List(remarks.Where(one => one.Keyword == "required").Select(one => one.Detail));
      report.Add(subject, "header-missing", Paths.Root, new Given { ["root"] = root, ["names"] = names });
    }

    private void Judge(object value, Schema schema, Subject subject) {
      if (report.IsStopped) return;
      var limit = report.Room * RemarksPerFinding;
      var remarks = schema.Judge(value, limit);
      if (remarks.Count == 0) return;
      new FaultTeller(subject, link, isXml, report, budget).TellAll(ValueFault.Of(remarks));
      if (remarks.Count >= limit) report.Stop();
    }
  }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Hubsante.Messages;

/// <summary>
/// Judges cases with the C# core: a line is the number of a description, what to do, and the JSON to do it with; a line of JSON
/// comes back for each. Arguments: the file of the cases, that of the answers, descriptions or, where conversions are asked for,
/// tables.
/// </summary>
public static class CoreJudge {
  public static void Main(string[] arguments) {
    // The country where « i » has another capital and numbers have a comma: no verdict depends on where a program runs.
    Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo("tr-TR");
    var utf8 = new UTF8Encoding(false);
    var areTables = File.ReadLines(arguments[0], utf8).First().Split('\t')[1] == "convert";
    var files = arguments.Skip(2).Select(path => File.OpenRead(path)).ToArray();
    var links = areTables ? new Link[0] : files.Select(file => Link.Read(file)).ToArray();
    var tables = areTables ? files.Select(file => ConversionTable.Read(file)).ToArray() : new ConversionTable[0];
    using (var cases = new StreamReader(arguments[0], utf8))
    using (var answers = new StreamWriter(arguments[1], false, utf8)) {
      for (var line = cases.ReadLine(); line != null; line = cases.ReadLine()) {
        var parts = line.Split(new[] { '\t' }, 3);
        var given = parts[2] == "null" ? null : Json.Read(parts[2]).ValueOrThrow();
        var answer = areTables
          ? Converted(tables, (IReadOnlyList<object>)given)
          : Answer(links[int.Parse(parts[0], CultureInfo.InvariantCulture)], parts[1], given);
        answers.Write(Json.Write(answer) + "\n");
      }
    }
  }

  private static object Converted(IEnumerable<ConversionTable> tables, IReadOnlyList<object> given) {
    try {
      var way = new ConversionWay((string)given[1], (string)given[2], tables, (IReadOnlyList<object>)given[3]);
      return Told(Conversions.Convert(given[0], way));
    } catch (Exception reason) {
      return "thrown: " + reason;
    }
  }

  private static object Told(Conversion conversion) {
    var refusal = conversion.Refusal;
    if (!conversion.Ok) return new[] { refusal.Code, refusal.Message, refusal.MessageEn };
    var losses = conversion.Losses.Select(one => new[] {
      one.Path, one.Fields, one.Value, one.Reason, one.Became, one.NotedAt, one.Version, one.Message, one.MessageEn,
    });
    var added = conversion.Added.Select(one => new[] { one.Path, one.Value, one.Because });
    return new object[] { conversion.Messages, losses.ToArray(), added.ToArray() };
  }

  private static object Answer(Link link, string verb, object given) {
    try {
      switch (verb) {
        case "validate": return Told(link.Validate(given));
        case "validate-few": return Told(link.Validate(given, new Limits(3, 1000000)));
        case "validateXml": return Told(link.ValidateXml((string)given));
        case "validateXml-few": return Told(link.ValidateXml((string)given, new Limits(3, 4000)));
        case "toXml": return Told(link.ToXml(given));
        case "fromXml": return Told(link.FromXml((string)given));
        case "unwrap": return Told(link.Unwrap(given));
        case "wrap": return Wrapped(link, (IReadOnlyList<object>)given);
        case "allowedOn": return Listed(link.AllowedOn((string)given));
        default: throw new ArgumentException(verb);
      }
    } catch (Exception reason) {
      return "thrown: " + reason;
    }
  }

  private static List<object> Told(Validation validation) {
    var told = new List<object> { validation.Valid };
    foreach (var one in validation.Findings)
      told.Add(new object[] {
        one.Code, one.Severity.ToString().ToLowerInvariant(), one.Path, one.Fields, one.Message, one.MessageEn,
      });
    return told;
  }

  private static List<object> Told<TValue>(Outcome<TValue> outcome) where TValue : class {
    var told = new List<object> { outcome.Value };
    foreach (var one in outcome.Ok ? outcome.Warnings : outcome.Faults)
      told.Add(new object[] { one.Code, one.Path, one.Message, one.MessageEn });
    return told;
  }

  private static object Wrapped(Link link, IReadOnlyList<object> given) {
    var said = (Members)given[1];
    Func<string, object> of = name => said.TryGetValue(name, out var value) ? value : null;
    var wrapping = new Wrapping {
      Sender = (string)of("sender"),
      Recipient = (string)of("recipient"),
      Id = (string)of("id"),
      SentAt = (string)of("sentAt"),
      ExpiresAt = (string)of("expiresAt"),
      Kind = (string)of("kind"),
      Status = (string)of("status"),
      Header = (bool?)of("header"),
    };
    return link.Wrap((Members)given[0], wrapping);
  }

  private static object Listed(Allowed allowed) {
    var told = new Members { { "known", allowed.Known }, { "roles", allowed.Roles }, { "messages", allowed.Messages } };
    foreach (var role in allowed.Roles.Concat(new[] { "nobody" })) {
      told["send " + role] = allowed.Send(role).Select(Listed).ToArray();
      told["receive " + role] = allowed.Receive(role).Select(Listed).ToArray();
    }
    return told;
  }

  private static object Listed(AllowedMessage one) =>
    new object[] { one.Message, one.Root, one.Title, one.Use, one.Kinds, one.Others };
}

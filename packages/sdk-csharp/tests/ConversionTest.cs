using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Hubsante.Messages;

/// <summary>
/// What a vendor does with conversion tables; the agreement with JavaScript, case by case, is judged in packages/cli/test/cores.
/// </summary>
public sealed class ConversionTest {
  /// <summary>A message of one code and one field that the target does not have.</summary>
  private const string Written = @"{
    'form': 1, 'from': 'A', 'to': 'B',
    'messages': {
      'gone': {'name': 'G', 'to': null},
      'note': {'name': 'N', 'to': {'name': 'N', 'root': 'memo', 'walk': 0, 'shape': 0, 'notes': [{'at': ['text']}]}}
    },
    'walks': [{'members': {
      'id': {'label': 'Identifiant', 'at': ['id']}, 'kind': {'label': 'Type', 'at': ['kind'], 'value': 0},
      'plate': {'label': 'Immatriculation'}
    }}],
    'shapes': [{'members': {'kind': {}, 'id': {'min': 1}, 'text': {}}}],
    'values': [{'codes': {'X': 'Y'}, 'list': 0}], 'lists': [['Y']]
  }";

  private readonly ConversionTable table = Read(Written);

  private static ConversionTable Read(string text) =>
    ConversionTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace('\'', '"'))));

  private Conversion Converted(string message, string to) =>
    Conversions.Convert(
      Json.Read(message.Replace('\'', '"')).ValueOrThrow(), new ConversionWay("A", to, new[] { table }));

  public void AMessageHasTheFormOfTheTargetAndEveryLossIsTold() {
    var told = Converted("{'note': {'id': 1, 'plate': 'AB', 'kind': 'X'}}", "B");
    var text = "Conversion de A à B, valeurs sans équivalent :\nImmatriculation : AB";
    var memo = new Members { { "kind", "Y" }, { "id", 1 }, { "text", text } };
    Check.That(told.Ok, "it has a form");
    Check.Same(new[] { new Members { { "memo", memo } } }, told.Messages);
    var loss = told.Losses.Single();
    Check.Same(new[] { "note", "plate" }, loss.Path);
    Check.Same(new[] { "memo", "text" }, loss.NotedAt);
    Check.Same("no-place", loss.Reason);
    Check.Same("AB", loss.Value);
    Check.Same("Immatriculation : la version B n’a pas ce champ ; noté dans le message", loss.Message);
    Check.Same("Immatriculation: version B has no such field; noted in the message", loss.MessageEn);
    Check.Same("note", told.Added.Single().Because);
  }

  public void AMessageWithoutFormInTheTargetIsRefused() {
    Check.Same("no-message", Converted("{'other': {}}", "B").Refusal.Code);
    Check.Same("message-not-there", Converted("{'gone': {}}", "B").Refusal.Code);
    Check.Same("required-missing", Converted("{'note': {}}", "B").Refusal.Code);
    Check.Same("no-way", Converted("{'note': {}}", "C").Refusal.Code);
    Check.That(!Converted("[]", "B").Ok, "a list is no message");
  }

  /// <summary>An overflow of the stack would end the program, and a thread of a server has little room.</summary>
  public void NothingIsThrownForWhatHoldsItselfOrNeverEnds() {
    var circle = new Members { { "id", 1 } };
    circle["plate"] = circle;
    var ring = new List<object> { 1 };
    ring.Add(ring);
    var deep = new List<object>();
    for (var depth = 0; depth < 100000; depth += 1) deep = new List<object> { deep };
    var told = new List<string>();
    var thread = new Thread(() => {
      foreach (var plate in new object[] { circle, ring, deep })
        foreach (var tag in new[] { "plate", "kind" }) {
          var note = new Members { { "note", new Members { { "id", 1 }, { tag, plate } } } };
          var converted = Conversions.ConvertAlong(note, new[] { table });
          told.Add(converted.Ok ? "converted" : converted.Refusal.Code);
        }
    }, 256 * 1024);
    thread.Start();
    thread.Join();
    Check.Same(6, told.Count);
    Check.That(told.All(one => one == "converted" || one == "unreadable"), string.Join(", ", told));
  }

  public void WhatIsNoTableIsRefusedWhenItIsRead() {
    Check.Refused(() => Read(Written.Replace("'form': 1", "'form': 2")));
    Check.Refused(() => Read(Written.Replace("'list': 0", "'list': 9")));
    Check.Refused(() => Read("[]"));
    Check.Refused(() => Read("no JSON"));
  }
}

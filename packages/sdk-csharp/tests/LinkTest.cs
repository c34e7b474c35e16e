using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Hubsante.Messages;

/// <summary>
/// What a vendor does with a link; the agreement with JavaScript, case by case, is judged in packages/cli/test/cores.
/// </summary>
public sealed class LinkTest {
  private static readonly Wrapping Wrapping = new Wrapping {
    Sender = "fr.health.a",
    Recipient = "fr.health.b",
    Id = "42",
    SentAt = "2025-03-10T10:37:00+01:00",
    ExpiresAt = "2025-03-11T10:37:00+01:00",
  };

  private readonly Link link = SmallLink.Read();

  private static string[] Codes(Validation validation) => validation.Findings.Select(one => one.Code).ToArray();

  private static Members Note(object note) => new Members { { "note", note } };

  private static Members Valid() => new Members { { "text", "a" }, { "day", "2025-03-10" }, { "kind", "A" } };

  private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

  public void AValidMessageHasNoFinding() {
    var envelope = link.Wrap(Note(Valid()), Wrapping);
    Check.Same(new string[0], Codes(link.Validate(envelope)));
    Check.That(link.Validate(envelope).Valid, "it is valid");
    Check.Same(Note(Valid()), link.Unwrap(envelope).Value);
  }

  public void WhatIsNotGivenIsToldAndNeverThrown() {
    Check.Same(new[] { "json-unreadable" }, Codes(link.ValidateJson((byte[])null)));
    Check.Same(new[] { "json-unreadable" }, Codes(link.ValidateJson((string)null)));
    Check.That(!link.Validate(link.Wrap(null, Wrapping)).Valid, "an envelope without message is refused");
    Check.Same(link.Wrap(Note(Valid()), new Wrapping()), link.Wrap(Note(Valid()), null));
  }

  public void AFaultIsOneFindingInBothLanguages() {
    var validation = link.ValidateJson("{\"note\": {\"day\": \"2025-03-10\", \"kind\": \"A\"}}");
    Check.Same(new[] { "field-missing" }, Codes(validation));
    var finding = validation.Findings[0];
    Check.That(!validation.Valid && finding.Severity == Severity.Error, "it is refused");
    Check.Same(new[] { "note", "text" }, finding.Path);
    Check.Same(new[] { "Texte" }, finding.Fields);
    Check.Same("Champ « Texte » : ce champ est obligatoire et il manque (balise « text »).", finding.Message);
    Check.Same("Field “Texte”: this field is required and missing (tag “text”).", finding.MessageEn);
  }

  /// <summary>What vendors have: dictionaries, lists and numbers of any kind, dynamic objects.</summary>
  public void AMessageIsMadeOfWhateverHoldsValues() {
    IDictionary<string, object> note = new System.Dynamic.ExpandoObject();
    foreach (var member in Valid()) note[member.Key] = member.Value;
    note["numbers"] = new List<object> { 1, 2L, 3.5f, 4.25m, (byte)5 };
    var message = new Dictionary<string, object> { ["note"] = note };
    Check.Same(new string[0], Codes(link.Validate(message)));
    var numbers = link.FromXml(link.ToXml(message).Value).Value;
    Check.Same(new object[] { 1, 2, 3.5, 4.25, 5 }, ((Members)numbers["note"])["numbers"]);
    note["kind"] = DateTime.Now;
    Check.Same(new[] { "text-expected" }, Codes(link.Validate(message)));
    note["kind"] = new[] { "A" };
    Check.Same(new[] { "list-unexpected" }, Codes(link.Validate(message)));
    // What came from the broker and was not read.
    Check.Same(new[] { "object-expected" }, Codes(link.Validate(new byte[1000000])));
    Check.Same(new[] { "object-expected" }, Codes(link.Validate(null)));
  }

  public void WhatIsNoJsonIsAFindingWithItsPlace() {
    var texts = new[] {
      "{\"note\": }", "", " ", "NaN", "{} {}", "null", "{\"a\": 1", "{\"a\" 1}", "{a: 1}", "[1,]", "{\"a\": 1,}", "[01]", "[1.]",
      "[.5]", "[1e]", "[+1]", "[\"\\x\"]", "[\"\\u12g4\"]", "[\"\\u 123\"]", "[\"\n\"]", "[\"", "tru", "[true", "]", "\ufeff{}", "['a']",
    };
    foreach (var text in texts) Check.Same(new[] { "json-unreadable" }, Codes(link.ValidateJson(text)));
    Check.Same(new[] { "json-unreadable" }, Codes(link.ValidateJson(new byte[] { 0xff, (byte)'a' })));
    Check.Same(new[] { "json-unreadable" }, Codes(link.ValidateJson(new byte[] { (byte)'"', 0xed, 0xa0, 0x80, (byte)'"' })));
    var message = link.ValidateJson("{\n \"note\": }").Findings[0].Message;
    Check.Same("Ligne 2, colonne 10 : ce n’est pas du JSON.", message);
  }

  public void JsonIsReadWhateverItsForm() {
    Check.Same(new object[] { "a/b\"\\\b\f\n\r\té😀", null, true, false, -0.5 }, Json.Read(
      "\t[ \"a\\/b\\\"\\\\\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uDE00\" ,null,\r\ntrue, false , -5E-1 ] ").Value);
    Check.Same(new Members { { "a", new object[0] }, { "b", new Members() } }, Json.Read("{\"a\":[],\"b\":{ } }").Value);
    Check.Same(Valid(), Json.Read(new byte[] { 0xef, 0xbb, 0xbf }.Concat(
      System.Text.Encoding.UTF8.GetBytes(Json.Write(Valid()))).ToArray()).Value);
    Check.Same("[\"\\ud83d\"]", Json.Write(Json.Read("[\"\\ud83d\"]").Value));
  }

  /// <summary>Identifiers that conversions make depend on it.</summary>
  public void JsonIsWrittenAsJavaScriptWritesIt() {
    var written = Json.Write(new object[] { "\b\f\n\r\t\"\\/\u0001\u007f\u2028", double.NaN, double.NegativeInfinity });
    Check.That(written == "[\"\\b\\f\\n\\r\\t\\\"\\\\/\\u0001\u007f\u2028\",null,null]", written);
  }

  public void JsonKeepsWhatJavaScriptKeeps() {
    var text = "{\"b\": 1.0, \"10\": 1e21, \"9\": 12345678901234567890, \"b\": 0.1, \"c\": -0.0, \"d\": 2e-7}";
    var kept = Json.Write(Json.Read(text).ValueOrThrow());
    Check.Same("{\"9\":12345678901234567000,\"10\":1e+21,\"b\":0.1,\"c\":0,\"d\":2e-7}", kept);
  }

  public void NumbersAreThoseOfJavaScriptToTheLastBit() {
    var texts = new Dictionary<string, string> {
      ["5e-324"] = "5e-324",
      ["2.4703282292062328e-324"] = "5e-324",
      ["2.4703282292062327e-324"] = "0",
      ["5.684341886080801486968994140625e-14"] = "5.684341886080802e-14",
      ["9007199254740993"] = "9007199254740992",
      ["9007199254740993." + new string('0', 900) + "1"] = "9007199254740994",
      ["1.7976931348623157e308"] = "1.7976931348623157e+308",
      ["0.1e" + new string('9', 50)] = "null",
      ["-0.1e-" + new string('9', 50)] = "0",
      ["1" + new string('0', 400) + "e-400"] = "1",
    };
    foreach (var one in texts) Check.Same("[" + one.Value + "]", Json.Write(Json.Read("[" + one.Key + "]").Value));
  }

  public void WhatIsTooDeepIsOneFinding() {
    Check.Same(new[] { "too-deep" }, Codes(link.ValidateJson(Nested(400))));
    Check.Same(new[] { "too-deep" }, Codes(link.ValidateJson("{\"note\":" + Nested(400) + "}")));
    Check.Same(new[] { "too-deep" }, Codes(link.ValidateJson(new string('[', 3000000))));
    var endless = Valid();
    endless["text"] = endless;
    Check.Same(new[] { "too-deep" }, Codes(link.Validate(Note(endless))));
    Check.Same("too-deep", link.ToXml(Note(endless)).Faults[0].Code);
    Check.Refused(() => Json.Write(endless));
  }

  /// <summary>A thread of a server has little room: what is refused must not end the process before.</summary>
  public void HostileTextsNeedNoDeepStack() {
    var told = new List<string>();
    var thread = new Thread(() => {
      told.AddRange(Codes(link.ValidateJson(new string('[', 100000))));
      told.AddRange(Codes(link.ValidateJson(string.Concat(Enumerable.Repeat("{\"a\":", 100000)))));
      told.AddRange(Codes(link.ValidateXml(string.Concat(Enumerable.Repeat("<a>", 100000)))));
      told.AddRange(Codes(link.ValidateXml("<note xmlns=\"urn:note\">" + string.Concat(Enumerable.Repeat("<a>", 60)))));
    }, 128 * 1024);
    thread.Start();
    thread.Join();
    Check.Same(new[] { "too-deep", "too-deep", "xml-too-deep", "xml-tag-open" }, told.Select(code =>
      code == "xml-unreadable" ? "xml-tag-open" : code));
  }

  public void XmlComesBackAsItWas() {
    var note = Valid();
    note["text"] = "a & <b>\r\n😀";
    note["numbers"] = new object[] { 1L, 2.5, 1e-7, 1e21 };
    var xml = link.ToXml(Note(note)).ValueOrThrow();
    Check.That(xml.Contains("<numbers>0.0000001</numbers>\n  <numbers>1000000000000000000000</numbers>"), xml);
    var findings = link.ValidateXml(xml).Findings;
    Check.That(findings.All(one => one.Code == "number-digits-lost"), string.Join(", ", findings.Select(one => one.Code)));
    Check.Same(Note(note), link.FromXml(xml).Value);
  }

  public void ARootPutTwiceIsOneFinding() {
    var twice = link.Validate(Note(Note(Valid())));
    Check.Same(new[] { "root-repeated" }, Codes(twice));
    Check.Same(new[] { "note", "note" }, twice.Findings[0].Path);
    var text = "<note xmlns=\"urn:note\"><note><text>a</text><day>2025-03-10</day><kind>A</kind></note></note>";
    Check.Same(new[] { "element-root-repeated" }, Codes(link.ValidateXml(text)));
    var whole = link.Validate(Note(link.Wrap(Note(Valid()), Wrapping)));
    Check.Same(new[] { "body-expected" }, Codes(whole));
    Check.That(whole.Findings[0].Message.Contains("une enveloppe entière"), whole.Findings[0].Message);
  }

  public void EntitiesAndDocumentTypesAreRefused() {
    var root = "<note xmlns=\"urn:note\">&b;</note>";
    var type = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    Check.Same(new[] { "xml-doctype" }, Codes(link.ValidateXml(type + root)));
    Check.Same(new[] { "xml-character-bare" }, Codes(link.ValidateXml(root)));
    Check.Same(new[] { "xml-text-expected" }, Codes(link.ValidateXml(null)));
  }

  public void JudgingStopsWhereItIsAskedTo() {
    var note = new Members();
    for (var index = 0; index < 50; index += 1) note["x" + index] = 1;
    var codes = Codes(link.Validate(Note(note), new Limits(5, 0)));
    Check.That(codes.Length == 5 && codes[4] == "findings-stopped", string.Join(", ", codes));
    var large = Note(new Members { { "text", new string('a', 2000) } });
    Check.Same(new[] { "too-large" }, Codes(link.Validate(large, new Limits(0, 1000))));
    Check.Same(new[] { "too-large" }, Codes(link.ValidateXml(new string('a', 2000), new Limits(0, 1000))));
  }

  public void APatternTakesATimeThatIsLinearInTheText() {
    var note = Valid();
    note["text"] = new string('a', 2000000) + "!";
    var watch = Stopwatch.StartNew();
    Check.Same(new[] { "pattern-broken" }, Codes(SmallLink.Read("1.0", "^(a+)+$").Validate(Note(note))));
    Check.That(watch.Elapsed.TotalSeconds < 5, watch.Elapsed.ToString());
  }

  public void AnotherFormatIsRefusedWhenItIsLoaded() {
    Check.Refused(() => SmallLink.Read("1.0", "", 2));
    Check.Refused(() => Link.Read(SmallLink.Bytes(SmallLink.Text("1.0", "", 1).Replace("\"members\"", "\"oneOf\""))));
  }

  public void SeveralVersionsStandSideBySide() {
    var registry = new LinkRegistry(link, SmallLink.Read("2.0"));
    Check.Same(new[] { "15-x_v1.0", "15-x_v2.0" }, registry.Vhosts);
    Check.Same("2.0", registry.On("15-x_v2.0").Version);
    Check.That(registry.On("other") == null, "nothing on another vhost");
    Check.Same("X-NOTE", registry.AllowedOn("15-x_v1.0").Send("LRM")[0].Message);
    Check.That(registry.AllowedOn("15-x_v1.0").Send("SMUR").Count == 0, "SMUR sends nothing");
    Check.That(!registry.AllowedOn("other").Known, "another vhost is not known");
    Check.Refused(() => new LinkRegistry(link, link));
    Check.Refused(() => link.Role("LRM"));
  }

  public void AnObjectKeepsTheOrderOfItsMembers() {
    var members = new Members { { "b", 1 }, { "a", 2 }, { "c", 3 } };
    members.Remove("b");
    members["a"] = 4;
    members["b"] = 5;
    Check.Same("{\"a\":4,\"c\":3,\"b\":5}", Json.Write(members));
    Check.Same(new[] { "a", "c", "b" }, members.Keys);
    Check.Refused(() => members.Add("a", 6));
  }

  public void SeveralThreadsJudgeWithOneLink() {
    var greedy = SmallLink.Read("1.0", "^(a+)+$");
    var wrong = 0;
    var threads = Enumerable.Range(0, 4).Select(number => new Thread(() => {
      for (var round = 0; round < 500; round += 1) {
        var note = Valid();
        note["text"] = new string('a', round % 7 + 1) + (round % 2 == 0 ? "" : "b" + round);
        if (greedy.Validate(Note(note)).Valid != (round % 2 == 0)) Interlocked.Increment(ref wrong);
      }
    })).ToArray();
    foreach (var thread in threads) thread.Start();
    foreach (var thread in threads) thread.Join();
    Check.That(wrong == 0, wrong + " wrong verdicts");
  }
}

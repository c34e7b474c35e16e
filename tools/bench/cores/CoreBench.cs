using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Hubsante.Messages;

/// <summary>Arguments: description, JSON Schema of a message, the message under its root, an envelope in XML.</summary>
public static class CoreBench {
  private const int LongEnough = 2;

  public static void Main(string[] arguments) {
    var text = File.ReadAllText(arguments[2]);
    var xml = File.ReadAllText(arguments[3]);
    var watch = Stopwatch.StartNew();
    var link = Link.Read(File.OpenRead(arguments[0]));
    if (!link.ValidateJson(text).Valid) throw new InvalidOperationException("the example is faulty");
    var cold = watch.ElapsedMilliseconds;
    var message = (Members)Json.Read(text).ValueOrThrow();
    var root = message.Keys.Single();
    var faulty = new Members { { root, new Members((Members)message[root]) { { "inconnu", 1 } } } };
    var figures = new Members {
      { "validate, per second", PerSecond(() => link.Validate(message)) },
      { "validate with a fault, per second", PerSecond(() => link.Validate(faulty)) },
      { "validateXml of an envelope, per second", PerSecond(() => link.ValidateXml(xml)) },
      { "first verdict, ms", cold },
    };
    Console.WriteLine(Json.Write(figures));
  }

  /// <summary>How often something is done in a second of the processor, once it is warm.</summary>
  private static long PerSecond(Action run) {
    long rate = 0;
    for (var round = 0; round < 2; round += 1) {
      var process = Process.GetCurrentProcess();
      var start = process.TotalProcessorTime;
      var count = 0;
      for (var spent = TimeSpan.Zero; spent.TotalSeconds < LongEnough; count += 100) {
        for (var index = 0; index < 100; index += 1) run();
        process.Refresh();
        spent = process.TotalProcessorTime - start;
      }
      rate = count / LongEnough;
    }
    return rate;
  }
}

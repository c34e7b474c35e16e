using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Hubsante.Messages;

/// <summary>
/// Runs every test of the classes it is given: their public methods. There is no test library where these run, Debian’s Mono.
/// </summary>
public static class Check {
  public static int Main() {
    var failed = 0;
    var count = 0;
    foreach (var type in new[] { typeof(LinkTest), typeof(ConversionTest), typeof(MessageStoreTest), typeof(TreatedMessagesTest), typeof(HubClientTest) })
      foreach (var test in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)) {
        if (test.Name == "Dispose") continue;
        count += 1;
        var one = Activator.CreateInstance(type);
        try {
          test.Invoke(one, null);
        } catch (TargetInvocationException reason) {
          failed += 1;
          Console.WriteLine(type.Name + "." + test.Name + ": " + reason.InnerException);
        }
        (one as IDisposable)?.Dispose();
      }
    Console.WriteLine(count - failed + " passed, " + failed + " failed");
    return failed;
  }

  /// <summary>That two values are the same, as JSON shows them.</summary>
  public static void Same(object expected, object actual) {
    if (Shown(expected) != Shown(actual)) throw new Exception("expected " + Shown(expected) + ", found " + Shown(actual));
  }

  private static string Shown(object value) =>
    value is IEnumerable<string> texts ? Json.Write(texts.ToArray()) : Json.Write(value);

  public static void That(bool holds, string what) {
    if (!holds) throw new Exception(what);
  }

  /// <summary>That something is refused as an argument.</summary>
  public static void Refused(Action action) {
    try {
      action();
    } catch (ArgumentException) {
      return;
    }
    throw new Exception("nothing was refused");
  }
}

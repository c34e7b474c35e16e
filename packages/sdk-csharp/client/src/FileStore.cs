using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>
  /// Keeps the last messages in a file, a line for each event, written to disk before the acknowledgement. The file shrinks by
  /// itself. One program at a time may use it. The lines are those of the client in JavaScript.
  /// </summary>
  public sealed class FileStore : IMessageStore {
    /// <summary>Read and written by its owner.</summary>
    private const int OwnersOnly = 384;

    private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false);

    private readonly object held = new object();
    private readonly string path;
    private readonly int limit;
    private readonly MemoryStore memory;
    private FileStream file;
    private long lines;

    /// <param name="path">Of the file, made when it is missing, with its folders.</param>
    /// <param name="limit">How many messages are remembered; at least what a day brings.</param>
    public FileStore(string path, int limit = MemoryStore.UsualLimit) {
      this.path = path;
      this.limit = limit;
      memory = new MemoryStore(limit);
    }

    /// <inheritdoc/>
    public Treated TreatedAs(string distributionID) {
      lock (held) {
        Opened();
        return memory.TreatedAs(distributionID);
      }
    }

    /// <inheritdoc/>
    public void Record(string distributionID, Treated treated) {
      lock (held) {
        Append(LineFor(distributionID, treated));
        // A try that is lost costs a try; a treatment that is lost is one too many.
        Opened().Flush(true);
        memory.Record(distributionID, treated);
        CompactIfLong();
      }
    }

    /// <inheritdoc/>
    public int CountTry(string distributionID) {
      lock (held) {
        Append("t", distributionID);
        var tries = memory.CountTry(distributionID);
        CompactIfLong();
        return tries;
      }
    }

    /// <inheritdoc/>
    public void Forget(string distributionID) {
      lock (held) {
        Append("f", distributionID);
        memory.Forget(distributionID);
      }
    }

    /// <inheritdoc/>
    public void Dispose() {
      lock (held) {
        file?.Dispose();
        file = null;
      }
    }

    private void Append(params object[] line) {
      Write(Opened(), Json.Write(line) + "\n");
      lines += 1;
    }

    private static void Write(FileStream file, string text) {
      var bytes = Utf8.GetBytes(text);
      file.Write(bytes, 0, bytes.Length);
      file.Flush();
    }

    private FileStream Opened() {
      if (file != null) return file;
      Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)));
      var text = File.Exists(path) ? Utf8.GetString(File.ReadAllBytes(path)) : "";
      foreach (var line in text.Split('\n')) Replay(line);
      file = Appended();
      // A line cut by the end of the process must not swallow the next one.
      if (text != "" && text[text.Length - 1] != '\n') Write(file, "\n");
      return file;
    }

    private FileStream Appended() {
      if (!File.Exists(path)) Make(path);
      return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
    }

    /// <summary>Makes a file that nobody else reads: causes of refusals say what was in messages.</summary>
    private static void Make(string path) {
      new FileStream(path, FileMode.CreateNew).Dispose();
      // Elsewhere a file has the rights of its folder.
      if (Environment.OSVersion.Platform == PlatformID.Unix && ChangeMode(path, OwnersOnly) != 0)
        throw new IOException("the rights of " + path + " cannot be changed");
    }

    [DllImport("libc", EntryPoint = "chmod", SetLastError = true)]
    private static extern int ChangeMode(string path, int mode);

    /// <summary>A line that was cut, or is none of ours, says nothing.</summary>
    private void Replay(string text) {
      var line = Json.Read(text).Value as List<object>;
      if (line == null || line.Count < 2 || !(line[1] is string)) return;
      var id = (string)line[1];
      switch (line[0] as string) {
        case "t":
          memory.CountTry(id);
          break;
        case "f":
          memory.Forget(id);
          break;
        case "h":
          memory.Record(id, TreatedIn(line));
          break;
        default:
          return;
      }
      lines += 1;
    }

    private static Treated TreatedIn(List<object> line) {
      var refusal = line.Count > 2 ? line[2] as List<object> : null;
      return refusal != null && refusal.Count == 2 && refusal[0] is long && refusal[1] is string
        ? Treated.Refused((int)(long)refusal[0], (string)refusal[1])
        : Treated.Accepted;
    }

    private static object[] LineFor(string id, Treated treated) =>
      treated.IsRefused
        ? new object[] { "h", id, new object[] { treated.Code, treated.Cause } }
        : new object[] { "h", id };

    private void CompactIfLong() {
      if (lines > 4L * limit + 1000) Compact();
    }

    /// <summary>Writes what is still known into a new file that takes the place of the old one in one step.</summary>
    private void Compact() {
      var known = memory.AllTreated().Select(one => Json.Write(LineFor(one.Key, one.Value))).ToList();
      foreach (var one in memory.AllTries())
        known.AddRange(Enumerable.Repeat(Json.Write(new object[] { "t", one.Key }), one.Value));
      var next = path + ".next";
      File.Delete(next);
      Make(next);
      using (var written = new FileStream(next, FileMode.Open, FileAccess.Write)) {
        Write(written, string.Concat(known.Select(line => line + "\n")));
        written.Flush(true);
      }
      file.Dispose();
      File.Replace(next, path, null);
      file = Appended();
      lines = known.Count;
    }
  }
}

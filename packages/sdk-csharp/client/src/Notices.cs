using System;

namespace Hubsante.Client {
  /// <summary>
  /// Tells out of the call in progress: a mistake of whoever listens does not break the connection.
  /// </summary>
  internal sealed class Notices : IDisposable {
    private readonly Action<Notice> listener;
    private readonly Worker worker = new Worker("notices", true);

    public Notices(Action<Notice> listener) {
      this.listener = listener;
    }

    /// <summary>Nobody is told any more once the client is closed.</summary>
    public void Tell(NoticeEvent happened, string message, string distributionID = null, Exception cause = null) =>
      worker.Post(() => listener(new Notice(happened, message, distributionID, cause)));

    public void Dispose() => worker.End();
  }
}

package fr.hubsante.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Tells out of the call in progress: a mistake of whoever listens does not break the connection. */
final class Notices {
  private final Consumer<Notice> listener;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Threads.named("notices", true));

  Notices(Consumer<Notice> listener) {
    this.listener = listener;
  }

  void tell(Notice.Event event, String message, String distributionID, Throwable cause) {
    if (!thread.isShutdown())
      thread.execute(() -> listener.accept(new Notice(event, message, distributionID, cause)));
  }

  void close() {
    thread.shutdown();
  }
}

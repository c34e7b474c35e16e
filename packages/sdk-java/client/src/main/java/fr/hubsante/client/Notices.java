package fr.hubsante.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Tells out of the call in progress: a mistake of whoever listens does not break the connection. */
final class Notices {
  private final Consumer<Notice> listener;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Threads.named("notices", true));

  Notices(Consumer<Notice> listener) {
    this.listener = listener;
  }

  void tell(Notice.Event event, String message, String distributionID, Throwable cause) {
    try {
      thread.execute(() -> listener.accept(new Notice(event, message, distributionID, cause)));
    } catch (RejectedExecutionException closed) {
      // Nobody is told any more once the client is closed.
    }
  }

  void close() {
    thread.shutdown();
  }
}

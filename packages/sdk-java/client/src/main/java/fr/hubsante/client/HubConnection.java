package fr.hubsante.client;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.DefaultSaslConfig;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A connection to the broker that comes back by itself. It declares nothing: it looks whether the queues are there. */
final class HubConnection {
  private enum State {
    NEW,
    OPEN,
    CLOSING,
    CLOSED
  }

  /** Milliseconds a broker has to answer when a client takes its leave. */
  private static final int LONGEST_LEAVE = 10_000;

  private final HubSettings settings;
  private final String vhost;
  private final List<String> queues;
  private final Consumer<Received> consumer;
  private final Notices notices;
  /** By queue, the thread that treats its messages one by one, in order. */
  private final Map<String, ExecutorService> treatments = new ConcurrentHashMap<>();
  private final BlockingQueue<Sending> outgoing = new LinkedBlockingQueue<>();
  private final Set<CompletableFuture<?>> begun = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService scheduler =
      Executors.newScheduledThreadPool(1, Threads.named("timer", true));
  private final ExecutorService background = Executors.newCachedThreadPool(Threads.named("connection", false));

  private final Object lock = new Object();
  private State state = State.NEW;
  private Session session;

  /** @param consumer treats a message up to its AMQP acknowledgement; never throws */
  HubConnection(
      HubSettings settings, String vhost, List<String> queues, Consumer<Received> consumer, Notices notices) {
    this.settings = settings;
    this.vhost = vhost;
    this.queues = queues;
    this.consumer = consumer;
    this.notices = notices;
  }

  void open() throws IOException, TimeoutException, GeneralSecurityException {
    synchronized (lock) {
      if (state != State.NEW) throw new IllegalStateException("un client ne s’ouvre qu’une fois");
      state = State.OPEN;
    }
    try {
      connect();
      background.execute(this::publishAll);
    } catch (IOException | TimeoutException | GeneralSecurityException | RuntimeException reason) {
      synchronized (lock) {
        state = State.CLOSED;
        lock.notifyAll();
      }
      endThreads();
      throw reason;
    }
  }

  /** Publishes, and tells when the broker has confirmed that very message. Messages leave in the order they were given in. */
  void publish(Sending sending) {
    synchronized (lock) {
      if (state == State.NEW || state == State.CLOSED) {
        sending.fail(SendException.Outcome.NOT_SENT, "le client n’est pas ouvert", null);
        return;
      }
      whileOpen(sending.confirmed);
      outgoing.add(sending);
    }
    ScheduledFuture<?> late =
        scheduler.schedule(sending::isLate, settings.sendTimeout.toMillis(), TimeUnit.MILLISECONDS);
    sending.confirmed.whenComplete((done, failure) -> late.cancel(false));
  }

  /** Who closes waits for it. */
  void whileOpen(CompletableFuture<?> work) {
    begun.add(work);
    work.whenComplete((done, failure) -> begun.remove(work));
  }

  /** For what must not be done by the thread that reads the connection. */
  Executor executor() {
    return background;
  }

  /** Does something after a while. */
  void later(long milliseconds, Runnable work) {
    scheduler.schedule(() -> background.execute(work), milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Stops reading, lets what has begun end, then closes the channel, then the connection. The rest stays in the queues. */
  void close() {
    Session last;
    synchronized (lock) {
      if (state == State.CLOSED || state == State.CLOSING) return;
      boolean wasOpen = state == State.OPEN;
      state = wasOpen ? State.CLOSING : State.CLOSED;
      lock.notifyAll();
      if (!wasOpen) {
        endThreads();
        return;
      }
      last = session;
    }
    if (last != null) {
      last.endPauses();
      for (String tag : last.consumerTags) quietly(() -> last.channel.basicCancel(tag));
    }
    awaitTreatments();
    synchronized (lock) {
      state = State.CLOSED;
      lock.notifyAll();
    }
    if (last != null) {
      // On its own, the end of the connection overtakes the last acknowledgement (quorum queues of RabbitMQ 3.10).
      quietly(last.channel::close);
      quietly(() -> last.connection.close(LONGEST_LEAVE));
    }
    endThreads();
  }

  /** Whoever is interrupted waits no longer; what was not acknowledged comes again. */
  private void awaitTreatments() {
    for (ExecutorService thread : treatments.values()) thread.shutdown();
    try {
      for (ExecutorService thread : treatments.values()) thread.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
      CompletableFuture.allOf(begun.toArray(new CompletableFuture<?>[0])).handle((done, failure) -> null).get();
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  private void endThreads() {
    for (ExecutorService thread : treatments.values()) thread.shutdown();
    background.shutdownNow();
    scheduler.shutdownNow();
  }

  private interface Goodbye {
    void say() throws IOException, TimeoutException;
  }

  /** A goodbye, whatever comes of it: a broker that is gone answers nothing. */
  private static void quietly(Goodbye goodbye) {
    try {
      goodbye.say();
    } catch (IOException | TimeoutException | ShutdownSignalException reason) {
      // It is gone already.
    }
  }

  private ConnectionFactory factory() throws GeneralSecurityException, IOException {
    boolean isSecure = settings.login instanceof Login.Certificate;
    ConnectionFactory factory = new ConnectionFactory();
    String[] parts = settings.host.split(":(?=\\d+$)");
    factory.setHost(parts[0].replaceAll("^\\[|\\]$", ""));
    factory.setPort(parts.length > 1 ? Integer.parseInt(parts[1]) : isSecure ? 5671 : 5672);
    factory.setVirtualHost(vhost);
    factory.setRequestedHeartbeat((int) settings.heartbeat.toSeconds());
    factory.setChannelRpcTimeout(LONGEST_LEAVE);
    factory.setAutomaticRecoveryEnabled(false);
    factory.setTopologyRecoveryEnabled(false);
    // What the library would log is told by notices.
    factory.setExceptionHandler(new Silent());
    if (settings.login instanceof Login.Certificate certificate) {
      factory.useSslProtocol(Tls.context(certificate));
      factory.enableHostnameVerification();
      factory.setSaslConfig(DefaultSaslConfig.EXTERNAL);
    } else if (settings.login instanceof Login.Password login) {
      factory.setUsername(login.user());
      factory.setPassword(login.password());
    }
    return factory;
  }

  private static final class Silent extends ForgivingExceptionHandler {
    @Override
    protected void log(String message, Throwable reason) {
      // Told by notices.
    }
  }

  private void connect() throws IOException, TimeoutException, GeneralSecurityException {
    Connection connection = connected(factory());
    Session opened = null;
    try {
      Channel channel = connection.createChannel();
      if (channel == null) throw new IOException("le courtier n’accorde pas de canal");
      opened = new Session(connection, channel, this::confirmedLate);
      channel.basicQos(settings.prefetch);
      for (String queue : queues) channel.queueDeclarePassive(queue);
      // Before reading: messages may be waiting, and come at once.
      synchronized (lock) {
        if (state != State.OPEN) throw new IOException("le client se ferme");
        session = opened;
        lock.notifyAll();
      }
      for (String queue : queues) opened.consumerTags.add(channel.basicConsume(queue, false, reader(queue, opened)));
      // A channel that the broker closes is of no more use: everything is opened again.
      channel.addShutdownListener(cause -> abort(connection));
      Session current = opened;
      connection.addShutdownListener(cause -> lost(current, cause));
    } catch (IOException | RuntimeException reason) {
      synchronized (lock) {
        session = null;
      }
      if (opened != null) opened.isLost(reason);
      connection.abort(LONGEST_LEAVE);
      throw inWords(reason);
    }
    notices.tell(Notice.Event.CONNECTED, "connecté à " + settings.host, null, null);
  }

  private Connection connected(ConnectionFactory factory) throws IOException, TimeoutException {
    try {
      return factory.newConnection("hubsante " + settings.clientId);
    } catch (IOException reason) {
      throw inWords(reason);
    }
  }

  /** What the broker said, which the library keeps deep inside. */
  private static IOException inWords(Exception reason) {
    Throwable cause = reason instanceof ShutdownSignalException ? reason : reason.getCause();
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Channel.Close close)
      return new IOException(close.getReplyCode() + " " + close.getReplyText(), reason);
    if (cause instanceof ShutdownSignalException signal && signal.getReason() instanceof AMQP.Connection.Close close)
      return new IOException(close.getReplyCode() + " " + close.getReplyText(), reason);
    return reason instanceof IOException known ? known : new IOException(reason);
  }

  private void abort(Connection connection) {
    synchronized (lock) {
      if (state == State.OPEN) background.execute(() -> connection.abort(LONGEST_LEAVE));
    }
  }

  private DefaultConsumer reader(String queue, Session opened) {
    ExecutorService thread =
        treatments.computeIfAbsent(queue, name -> Executors.newSingleThreadExecutor(Threads.named(name, false)));
    return new DefaultConsumer(opened.channel) {
      @Override
      public void handleDelivery(String tag, Envelope place, AMQP.BasicProperties properties, byte[] body) {
        Received received = new Received(place, properties, body, opened, HubConnection.this::isCurrent);
        try {
          thread.execute(
              () -> {
                if (received.isLive()) consumer.accept(received);
              });
        } catch (RejectedExecutionException closing) {
          // Nobody treats it any more: the broker gives it to the next client.
        }
      }

      @Override
      public void handleCancel(String tag) {
        // The broker took the queue away.
        abort(opened.connection);
      }
    };
  }

  private boolean isCurrent(Session one) {
    synchronized (lock) {
      return session == one;
    }
  }

  private void confirmedLate(Sending sending) {
    String id = sending.distributionID;
    notices.tell(Notice.Event.CONFIRMED_LATE, id + " : confirmé après le délai", id, null);
  }

  private void lost(Session one, Throwable cause) {
    synchronized (lock) {
      if (session == one) session = null;
      one.isLost(cause);
      if (state != State.OPEN) return;
      background.execute(this::reconnect);
    }
    notices.tell(Notice.Event.DISCONNECTED, "connexion perdue", null, cause);
  }

  /** Tries without end, less and less often. */
  private void reconnect() {
    Duration wait = settings.firstReconnection;
    try {
      while (isOpenAfter(Threads.spread(wait))) {
        try {
          connect();
          return;
        } catch (IOException | TimeoutException | GeneralSecurityException | RuntimeException reason) {
          notices.tell(Notice.Event.RETRYING, "le Hub ne répond pas encore", null, reason);
        }
        wait = Threads.doubled(wait, settings.longestReconnection);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOpenAfter(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    synchronized (lock) {
      for (long left = milliseconds; state == State.OPEN && left > 0; ) {
        lock.wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
      return state == State.OPEN;
    }
  }

  /** One thread publishes: order is kept, and a socket that is full keeps nobody else waiting. */
  private void publishAll() {
    try {
      while (true) {
        Sending sending = outgoing.take();
        Session ready = ready(sending);
        if (ready == null) sending.fail(SendException.Outcome.NOT_SENT, "le client s’est fermé avant l’envoi", null);
        else if (sending.leaves()) ready.publish(sending);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** The session of now, or the next one; {@code null} when there will be none. What is late is given to any. */
  private Session ready(Sending sending) throws InterruptedException {
    synchronized (lock) {
      while (session == null && state == State.OPEN && !sending.confirmed.isDone()) lock.wait(100);
      return session;
    }
  }
}

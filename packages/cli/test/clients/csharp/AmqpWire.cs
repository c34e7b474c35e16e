using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace RabbitMQ.Client {
  /// <summary>What AMQP 0-9-1 says, as bytes.</summary>
  internal sealed class AmqpWriter {
    private readonly MemoryStream bytes = new MemoryStream();

    public byte[] ToArray() => bytes.ToArray();

    public AmqpWriter Octet(int value) {
      bytes.WriteByte((byte)value);
      return this;
    }

    public AmqpWriter Short(int value) => Octet(value >> 8).Octet(value);

    public AmqpWriter Long(long value) => Short((int)(value >> 16)).Short((int)value);

    public AmqpWriter LongLong(ulong value) => Long((long)(value >> 32)).Long((long)value);

    public AmqpWriter Raw(byte[] raw) {
      bytes.Write(raw, 0, raw.Length);
      return this;
    }

    public AmqpWriter ShortString(string text) {
      var raw = Encoding.UTF8.GetBytes(text);
      return Octet(raw.Length).Raw(raw);
    }

    public AmqpWriter LongString(byte[] raw) => Long(raw.Length).Raw(raw);

    /// <summary>A table of texts, of flags and of tables.</summary>
    public AmqpWriter Table(IDictionary<string, object> table) {
      var inside = new AmqpWriter();
      foreach (var one in table ?? new Dictionary<string, object>()) {
        inside.ShortString(one.Key);
        if (one.Value is bool) inside.Octet('t').Octet((bool)one.Value ? 1 : 0);
        else if (one.Value is string) inside.Octet('S').LongString(Encoding.UTF8.GetBytes((string)one.Value));
        else inside.Octet('F').Table((IDictionary<string, object>)one.Value);
      }
      return LongString(inside.ToArray());
    }
  }

  /// <summary>The same the other way.</summary>
  internal sealed class AmqpReader {
    private readonly byte[] bytes;
    private int at;

    public AmqpReader(byte[] bytes) {
      this.bytes = bytes;
    }

    public int Octet() => bytes[at++];

    public int Short() => Octet() << 8 | Octet();

    public uint Long() => (uint)Short() << 16 | (uint)Short();

    public ulong LongLong() => (ulong)Long() << 32 | Long();

    public byte[] Raw(int count) {
      var raw = bytes.Skip(at).Take(count).ToArray();
      at += count;
      return raw;
    }

    public string ShortString() => Encoding.UTF8.GetString(Raw(Octet()));

    public byte[] LongString() => Raw((int)Long());

    public Dictionary<string, object> Table() {
      var table = new Dictionary<string, object>();
      var end = (int)Long() + at;
      while (at < end) {
        var name = ShortString();
        table[name] = Value();
      }
      return table;
    }

    private object Value() {
      switch ((char)Octet()) {
        case 't': return Octet() != 0;
        case 'b': return (sbyte)Octet();
        case 'B': return (byte)Octet();
        case 's': return (short)Short();
        case 'u': return (ushort)Short();
        case 'I': return (int)Long();
        case 'i': return Long();
        case 'l': return (long)LongLong();
        case 'd': return BitConverter.Int64BitsToDouble((long)LongLong());
        case 'S': return LongString();
        case 'T': return LongLong();
        case 'F': return Table();
        case 'A':
          var items = new List<object>();
          for (var end = (int)Long() + at; at < end;) items.Add(Value());
          return items;
        default: return null;
      }
    }
  }

  internal sealed class BasicProperties : IBasicProperties {
    private const int HasContentType = 1 << 15;
    private const int HasContentEncoding = 1 << 14;
    private const int HasHeaders = 1 << 13;
    private const int HasDeliveryMode = 1 << 12;
    private const int HasMessageId = 1 << 7;
    private const int HasType = 1 << 5;

    public string ContentType { get; set; }
    public string ContentEncoding { get; set; }
    public IDictionary<string, object> Headers { get; set; }
    public byte DeliveryMode { get; set; }
    public string MessageId { get; set; }
    public string Type { get; set; }

    public void Write(AmqpWriter to) =>
      to.Short(HasContentType | HasContentEncoding | HasDeliveryMode | HasMessageId | HasType)
        .ShortString(ContentType)
        .ShortString(ContentEncoding)
        .Octet(DeliveryMode)
        .ShortString(MessageId)
        .ShortString(Type);

    public static BasicProperties Read(AmqpReader from) {
      var flags = from.Short();
      Func<int, string> text = flag => (flags & flag) == 0 ? null : from.ShortString();
      var read = new BasicProperties { ContentType = text(HasContentType), ContentEncoding = text(HasContentEncoding) };
      if ((flags & HasHeaders) != 0) read.Headers = from.Table();
      if ((flags & HasDeliveryMode) != 0) read.DeliveryMode = (byte)from.Octet();
      if ((flags & 1 << 11) != 0) from.Octet();
      // Correlation, answer to, expiration.
      foreach (var bit in new[] { 10, 9, 8 }) text(1 << bit);
      read.MessageId = text(HasMessageId);
      if ((flags & 1 << 6) != 0) from.LongLong();
      read.Type = text(HasType);
      return read;
    }
  }

  internal sealed class AmqpConnection : IConnection {
    private readonly object writing = new object();
    private readonly object closing = new object();
    private readonly TcpClient socket;
    private readonly Stream stream;
    private readonly AmqpModel zero;
    private readonly ConcurrentDictionary<int, AmqpModel> channels = new ConcurrentDictionary<int, AmqpModel>();
    private readonly Timer heartbeat;
    private readonly ConnectionFactory factory;
    private EventHandler<ShutdownEventArgs> shutdown;
    private ShutdownEventArgs closed;
    private int frameMax;

    public AmqpConnection(ConnectionFactory factory, string name) {
      this.factory = factory;
      socket = new TcpClient(factory.HostName, factory.Port) { NoDelay = true };
      stream = socket.GetStream();
      if (factory.Ssl.Enabled) {
        var secure = new SslStream(stream, false, factory.Ssl.CertificateValidationCallback);
        secure.AuthenticateAsClient(factory.Ssl.ServerName, factory.Ssl.Certs, factory.Ssl.Version, false);
        stream = secure;
      }
      zero = new AmqpModel(this, 0, factory.ContinuationTimeout);
      Send(Encoding.ASCII.GetBytes("AMQP\0\0\u0009\u0001"));
      new Thread(ReadAll) { IsBackground = true }.Start();
      zero.Await(10, 10);
      var isExternal = factory.AuthMechanisms != null;
      var response = isExternal ? "" : "\0" + factory.UserName + "\0" + factory.Password;
      var capabilities = new Dictionary<string, object> {
        ["publisher_confirms"] = true,
        ["basic.nack"] = true,
        ["consumer_cancel_notify"] = true,
        ["authentication_failure_close"] = true,
      };
      var properties = new Dictionary<string, object> { ["connection_name"] = name, ["capabilities"] = capabilities };
      var startOk = new AmqpWriter()
        .Table(properties)
        .ShortString(isExternal ? factory.AuthMechanisms[0].Name : "PLAIN")
        .LongString(Encoding.UTF8.GetBytes(response))
        .ShortString("en_US");
      var tune = zero.Call(10, 11, startOk, 10, 30);
      var channelMax = tune.Short();
      frameMax = (int)tune.Long();
      var seconds = Math.Min(tune.Short(), (int)factory.RequestedHeartbeat.TotalSeconds);
      zero.Send(10, 31, new AmqpWriter().Short(channelMax).Long(frameMax).Short(seconds));
      zero.Call(10, 40, new AmqpWriter().ShortString(factory.VirtualHost).ShortString("").Octet(0), 10, 41);
      var half = Math.Max(1, seconds / 2) * 1000;
      heartbeat = new Timer(state => Quietly(() => SendFrame(8, 0, new byte[0])), null, half, half);
    }

    public bool IsOpen => closed == null;

    public event EventHandler<ShutdownEventArgs> ConnectionShutdown {
      add {
        lock (closing)
          if (closed == null) {
            shutdown += value;
            return;
          }
        value(this, closed);
      }
      remove {
        lock (closing) shutdown -= value;
      }
    }

    public IModel CreateModel() {
      var channel = new AmqpModel(this, channels.Count + 1, factory.ContinuationTimeout);
      channels[channel.Number] = channel;
      channel.Call(20, 10, new AmqpWriter().ShortString(""), 20, 11);
      return channel;
    }

    public void Close(TimeSpan timeout) {
      if (!IsOpen) return;
      var close = new AmqpWriter().Short(200).ShortString("Goodbye").Short(0).Short(0);
      Quietly(() => zero.Call(10, 50, close, 10, 51));
      End(new ShutdownEventArgs(200, "Goodbye"));
    }

    public void Abort(TimeSpan timeout) => Quietly(() => Close(timeout));

    private static void Quietly(Action action) {
      try {
        action();
      } catch (Exception) {
        // It is gone.
      }
    }

    public ShutdownEventArgs Closed => closed;

    private void End(ShutdownEventArgs reason) {
      EventHandler<ShutdownEventArgs> told;
      lock (closing) {
        if (closed != null) return;
        closed = reason;
        told = shutdown;
      }
      heartbeat?.Dispose();
      socket.Close();
      zero.End(reason);
      foreach (var channel in channels.Values) channel.End(reason);
      told?.Invoke(this, reason);
    }

    public void Send(byte[] bytes) {
      try {
        lock (writing) {
          stream.Write(bytes, 0, bytes.Length);
          stream.Flush();
        }
      } catch (Exception reason) when (reason is ObjectDisposedException || reason is InvalidOperationException) {
        throw new IOException(reason.Message, reason);
      }
    }

    private void SendFrame(int type, int channel, byte[] payload) => Send(Frame(type, channel, payload));

    public static byte[] Frame(int type, int channel, byte[] payload) =>
      new AmqpWriter().Octet(type).Short(channel).Long(payload.Length).Raw(payload).Octet(0xce).ToArray();

    public int LargestPayload => (frameMax == 0 ? 131072 : frameMax) - 8;

    private byte[] ReadExactly(int count) {
      var bytes = new byte[count];
      for (var at = 0; at < count;) {
        var read = stream.Read(bytes, at, count - at);
        if (read <= 0) throw new EndOfStreamException();
        at += read;
      }
      return bytes;
    }

    private void ReadAll() {
      try {
        while (IsOpen) {
          var head = new AmqpReader(ReadExactly(7));
          var type = head.Octet();
          var number = head.Short();
          var payload = ReadExactly((int)head.Long());
          ReadExactly(1);
          if (type == 8) continue;
          AmqpModel channel = zero;
          if (number != 0 && !channels.TryGetValue(number, out channel)) continue;
          channel.Hear(type, payload);
        }
      } catch (Exception reason) {
        End(new ShutdownEventArgs(541, reason.Message));
      }
    }

    /// <summary>The broker closes the connection.</summary>
    public void IsClosed(ShutdownEventArgs reason) {
      Quietly(() => zero.Send(10, 51, new AmqpWriter()));
      End(reason);
    }
  }

  internal sealed class AmqpModel : IModel {
    private readonly AmqpConnection connection;
    private readonly TimeSpan timeout;
    private readonly object calling = new object();
    private readonly BlockingCollection<KeyValuePair<int, AmqpReader>> answers =
      new BlockingCollection<KeyValuePair<int, AmqpReader>>();
    private readonly ConcurrentDictionary<string, IBasicConsumer> consumers =
      new ConcurrentDictionary<string, IBasicConsumer>();
    private readonly MemoryStream body = new MemoryStream();
    private ShutdownEventArgs closed;
    private Action<IBasicProperties, byte[]> content;
    private BasicProperties properties;
    private ulong expected;
    private ulong published;

    public AmqpModel(AmqpConnection connection, int number, TimeSpan timeout) {
      this.connection = connection;
      this.timeout = timeout;
      Number = number;
    }

    public int Number { get; }

    public bool IsOpen => closed == null;

    public ulong NextPublishSeqNo => published + 1;

    public event EventHandler<BasicAckEventArgs> BasicAcks;

    public event EventHandler<BasicNackEventArgs> BasicNacks;

    public event EventHandler<BasicReturnEventArgs> BasicReturn;

    public event EventHandler<ShutdownEventArgs> ModelShutdown;

    public IBasicProperties CreateBasicProperties() => new BasicProperties();

    private static byte[] Method(int type, int method, AmqpWriter arguments) =>
      new AmqpWriter().Short(type).Short(method).Raw(arguments.ToArray()).ToArray();

    public void Send(int type, int method, AmqpWriter arguments) {
      if (closed != null) throw new AlreadyClosedException(closed);
      connection.Send(AmqpConnection.Frame(1, Number, Method(type, method, arguments)));
    }

    /// <summary>Says something and waits for what answers it.</summary>
    public AmqpReader Call(int type, int method, AmqpWriter arguments, int answerType, int answer) {
      lock (calling) {
        Send(type, method, arguments);
        return Await(answerType, answer);
      }
    }

    public AmqpReader Await(int type, int method) {
      KeyValuePair<int, AmqpReader> heard;
      var wanted = type << 16 | method;
      do {
        if (!answers.TryTake(out heard, timeout)) throw new TimeoutException();
        if (heard.Value == null) throw new OperationInterruptedException(closed);
      } while (heard.Key != wanted);
      return heard.Value;
    }

    public void End(ShutdownEventArgs reason) {
      if (Interlocked.CompareExchange(ref closed, reason, null) != null) return;
      answers.Add(new KeyValuePair<int, AmqpReader>(0, null));
      ModelShutdown?.Invoke(this, reason);
    }

    /// <summary>What comes for this channel, in its order.</summary>
    public void Hear(int frame, byte[] payload) {
      var reader = new AmqpReader(payload);
      if (frame == 1) Hear(reader.Short() << 16 | reader.Short(), reader);
      else if (frame == 2) {
        reader.Raw(4);
        expected = reader.LongLong();
        properties = BasicProperties.Read(reader);
        body.SetLength(0);
        if (expected == 0) HearContent();
      } else {
        body.Write(payload, 0, payload.Length);
        if ((ulong)body.Length >= expected) HearContent();
      }
    }

    private void HearContent() => content(properties, body.ToArray());

    private void Hear(int method, AmqpReader reader) {
      switch (method) {
        case 10 << 16 | 50:
          connection.IsClosed(new ShutdownEventArgs((ushort)reader.Short(), reader.ShortString()));
          break;
        case 20 << 16 | 40:
          var reason = new ShutdownEventArgs((ushort)reader.Short(), reader.ShortString());
          Send(20, 41, new AmqpWriter());
          End(reason);
          break;
        case 60 << 16 | 30:
          var cancelled = reader.ShortString();
          if (consumers.TryRemove(cancelled, out var gone)) gone.HandleBasicCancel(cancelled);
          break;
        case 60 << 16 | 50:
          var returned = new BasicReturnEventArgs { ReplyCode = (ushort)reader.Short(), ReplyText = reader.ShortString() };
          content = (own, bytes) => {
            returned.BasicProperties = own;
            BasicReturn?.Invoke(this, returned);
          };
          break;
        case 60 << 16 | 60:
          var delivered = new BasicDeliverEventArgs {
            ConsumerTag = reader.ShortString(),
            DeliveryTag = reader.LongLong(),
            Redelivered = reader.Octet() != 0,
          };
          content = (own, bytes) => {
            delivered.BasicProperties = own;
            delivered.Body = bytes;
            if (consumers.TryGetValue(delivered.ConsumerTag, out var consumer)) consumer.HandleBasicDeliver(delivered);
          };
          break;
        case 60 << 16 | 80:
          BasicAcks?.Invoke(this, new BasicAckEventArgs { DeliveryTag = reader.LongLong(), Multiple = reader.Octet() != 0 });
          break;
        case 60 << 16 | 120:
          BasicNacks?.Invoke(
            this, new BasicNackEventArgs { DeliveryTag = reader.LongLong(), Multiple = (reader.Octet() & 1) != 0 });
          break;
        default:
          answers.Add(new KeyValuePair<int, AmqpReader>(method, reader));
          break;
      }
    }

    public void ConfirmSelect() => Call(85, 10, new AmqpWriter().Octet(0), 85, 11);

    public void BasicQos(uint prefetchSize, ushort prefetchCount, bool global) =>
      Call(60, 10, new AmqpWriter().Long(prefetchSize).Short(prefetchCount).Octet(global ? 1 : 0), 60, 11);

    public void QueueDeclarePassive(string queue) =>
      Call(50, 10, new AmqpWriter().Short(0).ShortString(queue).Octet(1).Table(null), 50, 11);

    public string BasicConsume(
        string queue,
        bool autoAck,
        string consumerTag,
        bool noLocal,
        bool exclusive,
        IDictionary<string, object> arguments,
        IBasicConsumer consumer) {
      // Known before the first delivery.
      var tag = consumerTag == "" ? "ctag-" + Guid.NewGuid() : consumerTag;
      consumers[tag] = consumer;
      var flags = (noLocal ? 1 : 0) | (autoAck ? 2 : 0) | (exclusive ? 4 : 0);
      Call(60, 20, new AmqpWriter().Short(0).ShortString(queue).ShortString(tag).Octet(flags).Table(arguments), 60, 21);
      return tag;
    }

    public void BasicCancel(string consumerTag) {
      Call(60, 30, new AmqpWriter().ShortString(consumerTag).Octet(0), 60, 31);
      if (consumers.TryRemove(consumerTag, out var gone)) gone.HandleBasicCancel(consumerTag);
    }

    public void BasicAck(ulong deliveryTag, bool multiple) =>
      Send(60, 80, new AmqpWriter().LongLong(deliveryTag).Octet(multiple ? 1 : 0));

    public void BasicNack(ulong deliveryTag, bool multiple, bool requeue) =>
      Send(60, 120, new AmqpWriter().LongLong(deliveryTag).Octet((multiple ? 1 : 0) | (requeue ? 2 : 0)));

    public void BasicPublish(
        string exchange, string routingKey, bool mandatory, IBasicProperties basicProperties, ReadOnlyBytes content) {
      if (closed != null) throw new AlreadyClosedException(closed);
      var bytes = content.ToArray();
      var method = new AmqpWriter().Short(0).ShortString(exchange).ShortString(routingKey).Octet(mandatory ? 1 : 0);
      var header = new AmqpWriter().Short(60).Short(0).LongLong((ulong)bytes.Length);
      ((BasicProperties)basicProperties).Write(header);
      var frames = new AmqpWriter()
        .Raw(AmqpConnection.Frame(1, Number, Method(60, 40, method)))
        .Raw(AmqpConnection.Frame(2, Number, header.ToArray()));
      for (var at = 0; at < bytes.Length; at += connection.LargestPayload)
        frames.Raw(AmqpConnection.Frame(3, Number, bytes.Skip(at).Take(connection.LargestPayload).ToArray()));
      published += 1;
      connection.Send(frames.ToArray());
    }

    public void Close() {
      if (closed != null) return;
      Call(20, 40, new AmqpWriter().Short(200).ShortString("Goodbye").Short(0).Short(0), 20, 41);
      End(new ShutdownEventArgs(200, "Goodbye"));
    }
  }
}

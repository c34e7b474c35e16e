using System;
using System.Collections.Generic;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

// What the client in C# calls of RabbitMQ.Client 6.8, which machines without NuGet do not have: the same names and the same
// meaning, on a small AMQP 0-9-1 of our own (AmqpWire.cs). It proves our client on a real broker; not that library.
namespace RabbitMQ.Client.Exceptions {
  public class OperationInterruptedException : Exception {
    public OperationInterruptedException(ShutdownEventArgs reason)
        : base("The AMQP operation was interrupted: " + reason.ReplyText) {
      ShutdownReason = reason;
    }

    public ShutdownEventArgs ShutdownReason { get; }
  }

  public class AlreadyClosedException : OperationInterruptedException {
    public AlreadyClosedException(ShutdownEventArgs reason) : base(reason) {}
  }

  public class BrokerUnreachableException : System.IO.IOException {
    public BrokerUnreachableException(Exception inner)
        : base("None of the specified endpoints were reachable", inner) {}
  }
}

namespace RabbitMQ.Client.Events {
  public class BasicDeliverEventArgs : EventArgs {
    public string ConsumerTag;
    public ulong DeliveryTag;
    public bool Redelivered;
    public IBasicProperties BasicProperties;
    public ReadOnlyBytes Body;
  }

  public class BasicAckEventArgs : EventArgs {
    public ulong DeliveryTag;
    public bool Multiple;
  }

  public class BasicNackEventArgs : EventArgs {
    public ulong DeliveryTag;
    public bool Multiple;
  }

  public class BasicReturnEventArgs : EventArgs {
    public ushort ReplyCode;
    public string ReplyText;
    public IBasicProperties BasicProperties;
  }

  public class ConsumerEventArgs : EventArgs {}

  public class EventingBasicConsumer : IBasicConsumer {
    public EventingBasicConsumer(IModel model) {
      Model = model;
    }

    public IModel Model { get; }

    public event EventHandler<BasicDeliverEventArgs> Received;

    public event EventHandler<ConsumerEventArgs> ConsumerCancelled;

    public void HandleBasicDeliver(BasicDeliverEventArgs delivered) => Received?.Invoke(this, delivered);

    public void HandleBasicCancel(string consumerTag) => ConsumerCancelled?.Invoke(this, new ConsumerEventArgs());
  }
}

namespace RabbitMQ.Client {
  using RabbitMQ.Client.Events;

  /// <summary>Stands for <c>ReadOnlyMemory&lt;byte&gt;</c>.</summary>
  public struct ReadOnlyBytes {
    private readonly byte[] bytes;

    public ReadOnlyBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    public byte[] ToArray() => (byte[])bytes.Clone();

    public static implicit operator ReadOnlyBytes(byte[] bytes) => new ReadOnlyBytes(bytes);
  }

  public class ShutdownEventArgs : EventArgs {
    public ShutdownEventArgs(ushort replyCode, string replyText) {
      ReplyCode = replyCode;
      ReplyText = replyText;
    }

    public ushort ReplyCode { get; }

    public string ReplyText { get; }
  }

  public interface IBasicConsumer {
    void HandleBasicDeliver(BasicDeliverEventArgs delivered);

    void HandleBasicCancel(string consumerTag);
  }

  public interface IBasicProperties {
    string ContentType { get; set; }

    string ContentEncoding { get; set; }

    IDictionary<string, object> Headers { get; set; }

    byte DeliveryMode { get; set; }

    string MessageId { get; set; }

    string Type { get; set; }
  }

  public interface IModel {
    bool IsOpen { get; }

    ulong NextPublishSeqNo { get; }

    event EventHandler<BasicAckEventArgs> BasicAcks;

    event EventHandler<BasicNackEventArgs> BasicNacks;

    event EventHandler<BasicReturnEventArgs> BasicReturn;

    event EventHandler<ShutdownEventArgs> ModelShutdown;

    IBasicProperties CreateBasicProperties();

    void ConfirmSelect();

    void BasicQos(uint prefetchSize, ushort prefetchCount, bool global);

    void QueueDeclarePassive(string queue);

    string BasicConsume(
      string queue,
      bool autoAck,
      string consumerTag,
      bool noLocal,
      bool exclusive,
      IDictionary<string, object> arguments,
      IBasicConsumer consumer);

    void BasicCancel(string consumerTag);

    void BasicAck(ulong deliveryTag, bool multiple);

    void BasicNack(ulong deliveryTag, bool multiple, bool requeue);

    void BasicPublish(
      string exchange, string routingKey, bool mandatory, IBasicProperties basicProperties, ReadOnlyBytes body);

    void Close();
  }

  public interface IConnection {
    bool IsOpen { get; }

    event EventHandler<ShutdownEventArgs> ConnectionShutdown;

    IModel CreateModel();

    void Close(TimeSpan timeout);

    void Abort(TimeSpan timeout);
  }

  public interface IAuthMechanismFactory {
    string Name { get; }
  }

  public class ExternalMechanismFactory : IAuthMechanismFactory {
    public string Name => "EXTERNAL";
  }

  public class SslOption {
    public bool Enabled { get; set; }

    public string ServerName { get; set; }

    public X509CertificateCollection Certs { get; set; }

    public SslProtocols Version { get; set; } = SslProtocols.Tls12;

    public RemoteCertificateValidationCallback CertificateValidationCallback { get; set; }
  }

  public class ConnectionFactory {
    public string HostName { get; set; }

    public int Port { get; set; }

    public string VirtualHost { get; set; }

    public string UserName { get; set; } = "guest";

    public string Password { get; set; } = "guest";

    public TimeSpan RequestedHeartbeat { get; set; }

    public TimeSpan ContinuationTimeout { get; set; }

    public bool AutomaticRecoveryEnabled { get; set; }

    public bool TopologyRecoveryEnabled { get; set; }

    public SslOption Ssl { get; set; } = new SslOption();

    public IList<IAuthMechanismFactory> AuthMechanisms { get; set; }

    public IConnection CreateConnection(string clientProvidedName) {
      try {
        return new AmqpConnection(this, clientProvidedName);
      } catch (Exception reason) {
        throw new Exceptions.BrokerUnreachableException(reason);
      }
    }
  }
}

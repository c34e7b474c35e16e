using System;
using System.Linq;
using System.Threading.Tasks;
using Hubsante.Messages;

namespace Hubsante.Client {
  /// <summary>What becomes of a message from its delivery to its AMQP acknowledgement.</summary>
  internal sealed class Treatment {
    private readonly HubClient client;
    private readonly Link link;
    private readonly Role role;
    private readonly HubSettings settings;
    private readonly IMessageStore store;
    private readonly TreatedMessages treatedMessages;
    private readonly Notices notices;
    private HubConnection connection;
    private Answers answers;

    public Treatment(
        HubClient client, Link link, Role role, HubSettings settings, IMessageStore store, Notices notices) {
      this.client = client;
      this.link = link;
      this.role = role;
      this.settings = settings;
      this.store = store;
      treatedMessages = new TreatedMessages(store);
      this.notices = notices;
    }

    /// <summary>Where answers leave.</summary>
    public void On(HubConnection one) {
      connection = one;
      answers = new Answers(client, role, settings.ClientId, one);
    }

    /// <summary>A message as it is treated.</summary>
    private sealed class Subject {
      public Received Received;
      public Reading Reading;
      public Members Message;
      public Syntax Syntax;
      public string Root;
      public bool IsService;

      public Members Envelope => Reading.Envelope;
      public string Id => Reading.TextIn(Envelope, "distributionID");
      public Status Status => Reading.StatusOf(Envelope, Message);
    }

    /// <summary>Treats a message up to its AMQP acknowledgement.</summary>
    public void Receive(Received received) {
      var type = received.Properties.ContentType;
      var syntax = type == null ? ContentTypes.Guessed(received.Content) : ContentTypes.SyntaxOf(type);
      if (syntax == null) {
        notices.Tell(NoticeEvent.MessageRefused, "mis au rebut : content-type « " + type + " » inconnu");
        received.Reject();
        return;
      }
      var read = Read(received.Content, syntax.Value);
      if (read.Envelope == null) {
        var why = string.Join(" ; ", read.Reasons);
        notices.Tell(NoticeEvent.MessageRefused, "mis au rebut, sans émetteur à qui répondre : " + why);
        received.Reject();
        return;
      }
      var subject = SubjectOf(received, read, syntax.Value);
      while (true) {
        try {
          Treat(subject);
          return;
        } catch (Exception cause) {
          // An answer or the store failed: without acknowledgement the message stays ours, and is taken up again.
          if (!IsWorthTrying(subject, cause)) return;
        }
        received.Pause(Waits.Spread(settings.FirstRetry));
        if (!received.IsLive) return;
      }
    }

    private Subject SubjectOf(Received received, Reading read, Syntax syntax) {
      var message = link.Unwrap(read.Envelope).Value ?? new Members();
      var root = role.Received.Keys.FirstOrDefault(message.ContainsKey);
      return new Subject {
        Received = received,
        Reading = read,
        Message = message,
        Syntax = syntax,
        Root = root,
        IsService = root != null && !role.Received[root].IsAcknowledged,
      };
    }

    /// <summary>Whatever a message does to those who read it, the next one is read too.</summary>
    private Reading Read(byte[] content, Syntax syntax) {
      try {
        return Reading.Of(content, syntax, link, settings.ValidatesReceived);
      } catch (Exception cause) {
        return new Reading(null, cause.Message);
      }
    }

    private bool IsWorthTrying(Subject subject, Exception cause) {
      if ((cause as SendException)?.Outcome == SendOutcome.Invalid) {
        var why = "mis au rebut, sans réponse possible : " + cause.Message;
        notices.Tell(NoticeEvent.MessageRefused, why, subject.Id);
        subject.Received.Reject();
        return false;
      }
      notices.Tell(NoticeEvent.TryFailed, subject.Id + " : " + cause.Message, subject.Id, cause);
      return true;
    }

    private void Treat(Subject subject) {
      var id = subject.Id;
      var known = treatedMessages.Find(id);
      if (known != null) {
        notices.Tell(NoticeEvent.MessageRepeated, id + " : déjà traité, acquitté à nouveau", id);
        AnswerAndAck(subject, known);
        return;
      }
      var refusal = RefusalBefore(subject);
      if (refusal != null && subject.IsService) {
        notices.Tell(NoticeEvent.MessageRefused, id + " : mis au rebut : " + refusal.Message, id);
        subject.Received.Reject();
        return;
      }
      if (refusal != null) {
        // Not remembered: sent again with a later end of life, or once a handler is there, it is another matter.
        TellRefusal(subject, refusal);
        return;
      }
      var handler = HandlerOf(subject);
      if (handler == null) {
        notices.Tell(NoticeEvent.MessageIgnored, id + " : rien ne traite " + NameOf(subject.Root), id);
        subject.Received.Ack();
        return;
      }
      TryOut(subject, handler);
    }

    /// <summary>Why a message does not reach its handler; <c>null</c> when it does.</summary>
    private Refusal RefusalBefore(Subject subject) {
      var expires = Reading.TextIn(subject.Envelope, "dateTimeExpires");
      if (Texts.IsPast(expires)) return new Refusal(700, "le message a expiré le " + expires);
      var root = subject.Root;
      var reasons = subject.Reading.Reasons;
      if (root == null)
        return new Refusal(
          700, reasons.Count == 0 ? "aucun message que ce logiciel reçoit sur ce lien" : reasons[0]);
      if (!(subject.Message[root] is Members)) return new Refusal(704, "« " + root + " » est vide");
      if (reasons.Count > 0) return new Refusal(704, "message non conforme : " + string.Join(" ; ", reasons));
      if (subject.IsService || HandlerOf(subject) != null) return null;
      var isExercise = subject.Status == Status.Exercise;
      var what = isExercise ? NameOf(root) + " d’exercice ou d’essai" : NameOf(root);
      return new Refusal(700, "rien ne traite " + what + " dans ce logiciel");
    }

    private string NameOf(string root) => role.Received[root].Name;

    /// <summary>Acknowledgements and errors follow what they answer: an exercise has none of its own.</summary>
    private Handler HandlerOf(Subject subject) =>
      subject.IsService
        ? client.AnyHandlerOf(subject.Root, subject.Status)
        : client.HandlerOf(subject.Root, subject.Status);

    /// <summary>
    /// Tries until the handler ends well, the message is refused, the tries are used up or the connection is lost.
    /// </summary>
    private void TryOut(Subject subject, Handler handler) {
      var id = subject.Id;
      var received = subject.Received;
      var wait = settings.FirstRetry;
      while (received.IsLive) {
        var attempt = store.CountTry(id);
        Exception cause = null;
        try {
          handler((Members)subject.Message[subject.Root], DeliveryOf(subject, attempt));
        } catch (Exception thrown) {
          cause = thrown;
        }
        if (cause == null) {
          if (Keep(subject, Treated.Accepted)) AnswerAndAck(subject, Treated.Accepted);
          return;
        }
        var refusal = cause as Refusal;
        if (refusal != null && !subject.IsService) {
          // What a handler refused stays refused.
          if (Keep(subject, Treated.Refused(refusal.Code, refusal.Message))) TellRefusal(subject, refusal);
          return;
        }
        if (attempt >= settings.Tries || refusal != null) {
          GiveUp(subject, attempt, cause);
          return;
        }
        var what = id + " : essai " + attempt + " sur " + settings.Tries + " manqué : " + cause.Message;
        notices.Tell(NoticeEvent.TryFailed, what, id, cause);
        received.Pause(Waits.Spread(wait));
        wait = Waits.Doubled(wait, settings.LongestRetry);
      }
    }

    /// <summary>Whether the store has written it; without its connection the message comes again, and is known.</summary>
    private bool Keep(Subject subject, Treated outcome) =>
      treatedMessages.Keep(subject.Id, outcome, cause => {
        notices.Tell(NoticeEvent.TryFailed, subject.Id + " : " + cause.Message, subject.Id, cause);
        subject.Received.Pause(Waits.Spread(settings.FirstRetry));
        return subject.Received.IsLive;
      });

    private static Delivery DeliveryOf(Subject subject, int attempt) => new Delivery {
      DistributionID = subject.Id,
      Sender = Reading.TextIn(subject.Envelope, "senderID"),
      Envelope = subject.Envelope,
      Syntax = subject.Syntax,
      Content = Texts.Of(subject.Received.Content),
      Attempt = attempt,
      DeliveryCount = subject.Received.DeliveryCount,
      IsRedelivered = subject.Received.IsRedelivered,
    };

    private void TellRefusal(Subject subject, Refusal refusal) {
      notices.Tell(NoticeEvent.MessageRefused, subject.Id + " : refusé : " + refusal.Message, subject.Id);
      AnswerAndAck(subject, Treated.Refused(refusal.Code, refusal.Message));
    }

    /// <summary>
    /// To the dead letters. The Hub tells senders of what expired only, so the client tells of this itself.
    /// </summary>
    private void GiveUp(Subject subject, int attempt, Exception cause) {
      var id = subject.Id;
      Answer(subject, Treated.Refused(700, "le traitement a échoué")).GetAwaiter().GetResult();
      store.Forget(id);
      subject.Received.Reject();
      var what = id + " : mis au rebut après " + attempt + " essais : " + cause.Message;
      notices.Tell(NoticeEvent.MessageRefused, what, id, cause);
    }

    /// <summary>The next message does not wait for the answer; the acknowledgement does.</summary>
    private void AnswerAndAck(Subject subject, Treated treated) =>
      connection.WhileOpen(AnswerAndAckAsync(subject, treated));

    /// <summary>Without its connection the message comes again, and is answered then.</summary>
    private async Task AnswerAndAckAsync(Subject subject, Treated treated) {
      var received = subject.Received;
      while (true) {
        try {
          await Answer(subject, treated).ConfigureAwait(false);
          received.Ack();
          return;
        } catch (Exception cause) {
          if (!IsWorthTrying(subject, cause)) return;
        }
        if (!received.IsLive) return;
        await Task.Delay(Waits.Spread(settings.FirstRetry)).ConfigureAwait(false);
        if (!received.IsLive) return;
      }
    }

    private Task Answer(Subject subject, Treated treated) {
      var isWanted = settings.Acknowledges && !subject.IsService;
      return isWanted ? answers.Answer(subject.Envelope, treated) : Task.FromResult(true);
    }
  }
}

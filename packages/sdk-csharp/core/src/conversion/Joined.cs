using System;
using System.Collections.Generic;
using System.Linq;
using static Hubsante.Messages.TableParts;

namespace Hubsante.Messages {
  /// <summary>What is converted in the end: the message itself, or the base that it brings news of.</summary>
  internal sealed class Joined {
    /// <summary>What is no moment is as old as this.</summary>
    private static readonly long Never = Formats.MomentOf("1970-01-01T00:00:00+00:00").Value;

    public string Root;
    public IDictionary<string, object> Body;
    public TargetMessage To;

    /// <summary>Whether a value at a path is of another message: its loss is not the sender's.</summary>
    public Func<IReadOnlyList<object>, bool> IsForeign;

    /// <summary>
    /// Completes a message by what is known of its case; <c>null</c> for news whose base is not known.
    /// </summary>
    public static Joined Of(Opened message, TargetMessage to, IReadOnlyList<object> known) {
      var join = to.Join;
      if (join == null) return new Joined { Root = message.Root, Body = message.Body, To = to, IsForeign = path => false };
      var own = ScriptValues.Member(message.Body, join.Case);
      var isBase = message.Root == join.Base;
      IDictionary<string, object> whole = null;
      var news = new List<IDictionary<string, object>>();
      foreach (var one in known) {
        var other = Opened.Open(one, name => name == join.Base || name == join.News);
        if (other == null || !ScriptValues.IsSame(ScriptValues.Member(other.Body, join.Case), own)) continue;
        if (other.Root == join.Base) whole = other.Body;
        if (other.Root == join.News) news.Add(other.Body);
      }
      if (isBase) whole = message.Body;
      if (whole == null) return null;
      if (message.Root == join.News) news.Add(message.Body);
      var items = ScriptValues.Items(ScriptValues.Member(whole, join.List)).Select(item => WithNews(item, news, join));
      var body = new Members(whole) { [join.List] = items.ToList() };
      return new Joined {
        Root = join.Base,
        Body = body,
        To = join.To,
        // Places of the base that was sent are its own, but for the list that news may have grown.
        IsForeign = path => !isBase || (news.Count > 0 && path.Contains(join.Value)),
      };
    }

    private static object WithNews(object item, IReadOnlyList<IDictionary<string, object>> news, Join join) {
      var members = Values.ObjectOf(item);
      if (members == null) return item;
      var key = ScriptValues.Member(item, join.Key);
      var told = ScriptValues.Items(ScriptValues.Member(item, join.Value))
        .Concat(news
          .Where(one => ScriptValues.IsSame(ScriptValues.Member(one, join.Key), key))
          .Select(one => Values.Member(one, join.Value)))
        .Where(one => Values.ObjectOf(one) != null)
        .OrderBy(one => Time(ScriptValues.Member(one, join.Moment)))
        .ToList();
      return told.Count == 0 ? item : new Members(members) { [join.Value] = told };
    }

    /// <summary>What is no moment is as old as what never happened.</summary>
    private static long Time(object moment) {
      if (moment == ScriptValues.Missing) return Never;
      return Formats.MomentOf(Texts.Trim(ScriptValues.Text(moment)).ToUpperInvariant()) ?? Never;
    }
  }
}

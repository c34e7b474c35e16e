using System.Collections;
using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>
  /// An object of JSON: its members in the order they were put, which <c>Dictionary</c> does not promise. Findings follow it.
  /// </summary>
  public sealed class Members : IDictionary<string, object>, IReadOnlyDictionary<string, object> {
    private readonly Ordered<object> all = new Ordered<object>();

    /// <summary>An object without members.</summary>
    public Members() {}

    /// <summary>A copy, not of what the members hold.</summary>
    public Members(IEnumerable<KeyValuePair<string, object>> members) {
      foreach (var member in members) this[member.Key] = member.Value;
    }

    /// <inheritdoc/>
    public object this[string name] {
      get => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException(name);
      set => all[name] = value;
    }

    /// <inheritdoc/>
    public int Count => all.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<string> Keys => new List<string>(all.Keys);

    /// <inheritdoc/>
    public ICollection<object> Values => new List<object>(all.Values);

    IEnumerable<string> IReadOnlyDictionary<string, object>.Keys => all.Keys;

    IEnumerable<object> IReadOnlyDictionary<string, object>.Values => all.Values;

    /// <summary>Adds a member that is not there yet.</summary>
    public void Add(string name, object value) {
      if (all.ContainsKey(name)) throw new System.ArgumentException("there is a member " + name);
      all[name] = value;
    }

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, object> member) => Add(member.Key, member.Value);

    /// <inheritdoc/>
    public void Clear() => all.Clear();

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, object> member) =>
      all.TryGetValue(member.Key, out var value) && Equals(value, member.Value);

    /// <inheritdoc/>
    public bool ContainsKey(string name) => all.ContainsKey(name);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, object>[] array, int index) {
      foreach (var member in all) array[index++] = member;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Remove(string name) => all.Remove(name);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, object> member) => Contains(member) && Remove(member.Key);

    /// <inheritdoc/>
    public bool TryGetValue(string name, out object value) => all.TryGetValue(name, out value);
  }
}

using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Hubsante.Messages {
  /// <summary>Values by name, in the order they were put; a value that is put again keeps its place.</summary>
  internal sealed class Ordered<TValue> : IReadOnlyDictionary<string, TValue> {
    private readonly Dictionary<string, int> places = new Dictionary<string, int>();
    private readonly List<KeyValuePair<string, TValue>> all = new List<KeyValuePair<string, TValue>>();

    /// <summary>The value of a name; the default one, <c>null</c>, of what is not there and of no name at all.</summary>
    public TValue this[string name] {
      get => TryGetValue(name, out var value) ? value : default(TValue);
      set {
        var entry = new KeyValuePair<string, TValue>(name, value);
        if (places.TryGetValue(name, out var place)) all[place] = entry;
        else {
          places[name] = all.Count;
          all.Add(entry);
        }
      }
    }

    public int Count => all.Count;

    public IEnumerable<string> Keys => all.Select(one => one.Key);

    public IEnumerable<TValue> Values => all.Select(one => one.Value);

    public bool ContainsKey(string name) => name != null && places.ContainsKey(name);

    public bool TryGetValue(string name, out TValue value) {
      if (name != null && places.TryGetValue(name, out var place)) {
        value = all[place].Value;
        return true;
      }
      value = default(TValue);
      return false;
    }

    public bool Remove(string name) {
      if (!places.TryGetValue(name, out var place)) return false;
      all.RemoveAt(place);
      places.Remove(name);
      for (var index = place; index < all.Count; index += 1) places[all[index].Key] = index;
      return true;
    }

    public void Clear() {
      all.Clear();
      places.Clear();
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
  }
}

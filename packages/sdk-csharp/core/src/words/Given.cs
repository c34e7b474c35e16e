using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>What a sentence is filled in with: <see cref="Words"/>, texts and numbers, by name.</summary>
  internal sealed class Given : Dictionary<string, object> {}
}

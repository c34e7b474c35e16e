using System.Collections.Generic;

namespace Hubsante.Messages {
  /// <summary>A link version, ready to judge messages.</summary>
  internal sealed class LinkRuntime {
    public LinkDescription Link;

    /// <summary>The schema of the envelope, whatever message it carries.</summary>
    public Schema Envelope;

    /// <summary>The schema of the members of the header, whatever stands beside.</summary>
    public Schema Header;

    /// <summary>The schema of what stands under each business member.</summary>
    public Ordered<Schema> Messages;

    /// <summary>By identifier; no verdict depends on them.</summary>
    public Ordered<Role> Roles;
  }
}

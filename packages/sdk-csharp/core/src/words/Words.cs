namespace Hubsante.Messages {
  /// <summary>The same in both languages.</summary>
  internal sealed class Words {
    public readonly string Fr;
    public readonly string En;

    public Words(string fr, string en) {
      Fr = fr;
      En = en;
    }

    /// <summary>In one of them.</summary>
    public string In(bool french) => french ? Fr : En;
  }
}

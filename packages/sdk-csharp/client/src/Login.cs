namespace Hubsante.Client {
  /// <summary>How a client says who it is.</summary>
  public abstract class Login {
    internal Login() {}

    /// <summary>By certificate (mutual TLS, SASL EXTERNAL), the only way the Hub knows.</summary>
    /// <param name="pkcs12">
    /// The file with the certificate and its key (<c>.p12</c>); the common name is the client identifier.
    /// </param>
    /// <param name="password">Of that file.</param>
    /// <param name="authority">
    /// PEM file of whoever signed the certificate of the server; <c>null</c> for those that the system knows.
    /// </param>
    public static Login Certificate(string pkcs12, string password, string authority) =>
      new CertificateLogin(pkcs12, password, authority);

    /// <summary>By password and without TLS: for trials on a broker of one’s own.</summary>
    public static Login Password(string user, string password) => new PasswordLogin(user, password);
  }

  internal sealed class CertificateLogin : Login {
    public readonly string Pkcs12;
    public readonly string Secret;
    public readonly string Authority;

    public CertificateLogin(string pkcs12, string secret, string authority) {
      Pkcs12 = pkcs12;
      Secret = secret;
      Authority = authority;
    }
  }

  internal sealed class PasswordLogin : Login {
    public readonly string User;
    public readonly string Secret;

    public PasswordLogin(string user, string secret) {
      User = user;
      Secret = secret;
    }
  }
}

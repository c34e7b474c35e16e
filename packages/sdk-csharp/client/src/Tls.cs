using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using RabbitMQ.Client;

namespace Hubsante.Client {
  /// <summary>Mutual TLS from the files of a certificate.</summary>
  internal static class Tls {
    private static readonly Regex Pem = new Regex("-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----");

    public static SslOption OptionOf(CertificateLogin login, string host) {
      var option = new SslOption { Enabled = true, ServerName = host };
      if (login.Authority != null) {
        var authorities = AuthoritiesIn(login.Authority);
        option.CertificateValidationCallback =
          (sender, certificate, chain, errors) => IsSignedBy(authorities, certificate, chain, errors);
      }
      option.Certs = new X509CertificateCollection { new X509Certificate2(login.Pkcs12, login.Secret) };
      return option;
    }

    private static List<X509Certificate2> AuthoritiesIn(string path) =>
      Pem.Matches(File.ReadAllText(path))
        .Cast<Match>()
        .Select(one => new X509Certificate2(Convert.FromBase64String(one.Groups[1].Value)))
        .ToList();

    /// <summary>
    /// Whether one of these authorities answers for the server, whatever the system thinks of it; its name and its dates count.
    /// </summary>
    private static bool IsSignedBy(
        List<X509Certificate2> authorities, X509Certificate certificate, X509Chain sent, SslPolicyErrors errors) {
      var isOther = SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateNotAvailable;
      if (certificate == null || (errors & isOther) != SslPolicyErrors.None) return false;
      using (var chain = new X509Chain()) {
        // The Hub publishes no list of what it revokes.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(authorities.ToArray());
        if (sent != null)
          foreach (var element in sent.ChainElements) chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        if (!chain.Build(new X509Certificate2(certificate))) return false;
        // That the authority is not known to the system passes above, and so would any other: this is the check.
        var root = chain.ChainElements[chain.ChainElements.Count - 1].Certificate;
        return authorities.Any(one => one.RawData.SequenceEqual(root.RawData));
      }
    }
  }
}

package fr.hubsante.client;

import java.nio.file.Path;

/** How a client says who it is. */
public sealed interface Login {
  /** By certificate (mutual TLS, SASL EXTERNAL), the only way the Hub knows. */
  static Login certificate(Path pkcs12, String password, Path authority) {
    return new Certificate(pkcs12, password, authority);
  }

  /** By password and without TLS: for trials on a broker of one’s own. */
  static Login password(String user, String password) {
    return new Password(user, password);
  }

  /**
   * A certificate and its key.
   *
   * @param pkcs12 the file with both ({@code .p12}); the common name is the client identifier
   * @param password of that file
   * @param authority PEM file of whoever signed the certificate of the server; {@code null} for those that Java knows
   */
  record Certificate(Path pkcs12, String password, Path authority) implements Login {
    /** Without the password. */
    @Override
    public String toString() {
      return "Certificate[" + pkcs12 + "]";
    }
  }

  /** A user of the broker. */
  record Password(String user, String password) implements Login {
    /** Without the password. */
    @Override
    public String toString() {
      return "Password[" + user + "]";
    }
  }
}

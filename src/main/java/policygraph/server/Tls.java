package policygraph.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import policygraph.Outcome;
import policygraph.Problem;

/** A certificate with its key, by which clients know the server. */
public record Tls(SSLContext context) {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "Ed25519", "Ed25519");

  /**
   * Reads what certificate authorities and their clients write.
   *
   * @param certificate in PEM, with those that it rests on behind it
   * @param key in PEM, PKCS#8, not encrypted
   */
  public static Outcome<Tls> read(Path certificate, Path key) {
    try {
      return certificates(certificate)
          .then(chain -> key(key, chain[0]).then(secret -> Outcome.done(of(chain, secret))));
    } catch (IOException e) {
      return rejected(
          certificate,
          "unreadable-file",
          "the file or its key cannot be read: " + e.getMessage(),
          "name files that exist and that the server may read");
    }
  }

  private static Outcome<X509Certificate[]> certificates(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      Collection<? extends Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes));
      if (!chain.isEmpty()) {
        X509Certificate[] certificates = chain.toArray(X509Certificate[]::new);
        certificates[0].checkValidity();
        return Outcome.done(certificates);
      }
      return rejected(
          file, "bad-certificate", "it holds no certificate", "give a certificate in PEM");
    } catch (GeneralSecurityException e) {
      return rejected(
          file,
          "bad-certificate",
          "it holds no certificate that is good today: " + e.getMessage(),
          "give a certificate in PEM that is valid now, with those that it rests on behind it");
    }
  }

  private static Outcome<PrivateKey> key(Path file, X509Certificate certificate) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Optional<PrivateKey> key = key(text, certificate.getPublicKey().getAlgorithm());
      if (key.isEmpty()) {
        return rejected(
            file,
            "bad-key",
            "it holds no key of the certificate's kind in PKCS#8 without a password",
            "convert it: openssl pkcs8 -topk8 -nodes -in KEY -out NEW");
      }
      return belongs(key.get(), certificate)
          ? Outcome.done(key.get())
          : rejected(
              file,
              "bad-key",
              "it is not the key of the certificate",
              "give the key that the certificate was made for");
    } catch (IOException e) {
      return rejected(
          file,
          "unreadable-file",
          "the file cannot be read",
          "name a file that the server may read");
    } catch (GeneralSecurityException e) {
      return rejected(
          file, "bad-key", "it cannot be used: " + e.getMessage(), "give a key of RSA or EC");
    }
  }

  private static Optional<PrivateKey> key(String text, String algorithm)
      throws GeneralSecurityException {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
      return Optional.of(
          KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (InvalidKeySpecException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean belongs(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    String algorithm = SIGNATURES.getOrDefault(key.getAlgorithm(), key.getAlgorithm());
    byte[] message = {1, 2, 3};
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(message);
    Signature verifier = Signature.getInstance(algorithm);
    verifier.initVerify(certificate.getPublicKey());
    verifier.update(message);
    return verifier.verify(signer.sign());
  }

  private static Tls of(X509Certificate[] chain, PrivateKey key) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, new char[0], chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return new Tls(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a good key and certificate were not taken", e);
    }
  }

  private static <T> Outcome<T> rejected(Path file, String code, String what, String fix) {
    return Outcome.rejected(new Problem(file.toString(), code, what, fix));
  }
}

package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;
import policygraph.query.NamedQueries;

/** What stands between the server and its clients: a certificate, or a proxy. */
@Timeout(60)
final class FrontTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String TOKEN = "a token for the tests";

  @TempDir private static Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void aCertificateMakesItHttps(String algorithm) throws Exception {
    KeyStore store = made(algorithm, 2);
    Tls tls = Served.value(Tls.read(certificate(store), key(store)));
    try (Served served = served(tls, List.of())) {
      assertTrue(served.address("").startsWith("https://"), served.address(""));
      try (Socket socket =
          trusting(store).getSocketFactory().createSocket("127.0.0.1", served.port())) {
        String answer =
            exchange(
                socket,
                "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
      }
      try (Socket plain = new Socket("127.0.0.1", served.port())) {
        assertTrue(
            !exchange(plain, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 200"));
      }
      try (SSLSocket old =
          (SSLSocket) trusting(store).getSocketFactory().createSocket("127.0.0.1", served.port())) {
        assertThrows(
            Exception.class,
            () -> {
              old.setEnabledProtocols(new String[] {"TLSv1.1"});
              old.startHandshake();
            });
      }
    }
  }

  @Test
  void whoLeavesOverTlsStopsTheQueryToo() throws Exception {
    KeyStore store = made("EC", 2);
    Tls tls = Served.value(Tls.read(certificate(store), key(store)));
    try (Served served = served(tls, List.of())) {
      SSLContext trusting = trusting(store);
      try (Socket socket = trusting.getSocketFactory().createSocket("127.0.0.1", served.port())) {
        socket
            .getOutputStream()
            .write(
                ("GET /sparql?query="
                        + Served.encoded(
                            "SELECT (COUNT(*) AS ?left) { VALUES ?a { "
                                + "1 ".repeat(900)
                                + "} VALUES ?b { "
                                + "1 ".repeat(900)
                                + "} VALUES ?c { "
                                + "1 ".repeat(900)
                                + "} VALUES ?d { "
                                + "1 ".repeat(900)
                                + "} }")
                        + " HTTP/1.1\r\nHost: x\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        awaitRunning(trusting, served.port(), true);
      }
      awaitRunning(trusting, served.port(), false); // or the limit of this test
    }
  }

  private static void awaitRunning(SSLContext trusting, int port, boolean running)
      throws Exception {
    while (true) {
      try (Socket socket = trusting.getSocketFactory().createSocket("127.0.0.1", port)) {
        String answer =
            exchange(
                socket,
                "GET /admin/queries HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + TOKEN
                    + "\r\n\r\n");
        if (answer.contains("?left") == running) {
          return;
        }
      }
    }
  }

  @Test
  void badCertificatesAndKeysAreProblemsOfTheInput() throws Exception {
    KeyStore store = made("EC", 2);
    KeyStore other = made("EC", 2);
    KeyStore rsa = made("RSA", 2);
    Path none = folder.resolve("none.pem");
    Path nonsense =
        Files.writeString(
            folder.resolve("nonsense.pem"),
            "-----BEGIN PRIVATE KEY-----\nxx\n-----END PRIVATE KEY-----\n");
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    assertEquals("unreadable-file", code(none, key(store)));
    assertEquals("unreadable-file", code(certificate(store), none));
    assertEquals("bad-certificate", code(empty, key(store)));
    assertEquals("bad-certificate", code(nonsense, key(store)));
    assertEquals("bad-certificate", code(certificate(made("EC", -2)), key(store)));
    assertEquals("bad-key", code(certificate(store), nonsense));
    assertEquals("bad-key", code(certificate(store), empty));
    assertEquals("bad-key", code(certificate(store), key(other)));
    assertEquals("bad-key", code(certificate(store), key(rsa)));
  }

  private static String code(Path certificate, Path key) {
    return assertInstanceOf(Outcome.Rejected.class, Tls.read(certificate, key))
        .problems()
        .getFirst()
        .toString()
        .replaceAll("(?s).*\\[([a-z-]+)\\]\n.*", "$1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # trusted            | X-Forwarded-For                  | who asks
          -                    | 203.0.113.7                      | 127.0.0.1
          192.0.2.1            | 203.0.113.7                      | 127.0.0.1
          127.0.0.1            | 203.0.113.7                      | 203.0.113.7
          127.0.0.1            | -                                | 127.0.0.1
          127.0.0.1            | 198.51.100.1, 203.0.113.7        | 203.0.113.7
          127.0.0.1            | 127.0.0.1, 203.0.113.7           | 203.0.113.7
          127.0.0.1 192.0.2.1  | 203.0.113.7, 192.0.2.1           | 203.0.113.7
          127.0.0.1            | 203.0.113.7, unknown             | 127.0.0.1
          127.0.0.1            | localhost                        | 127.0.0.1
          127.0.0.1            | 999.1.1.1                        | 127.0.0.1
          127.0.0.1            | [2001:db8::7]                    | [2001:db8:0:0:0:0:0:7]
          """)
  void onlyATrustedProxySaysWhoAsks(String trusted, String forwarded, String who) throws Exception {
    List<String> proxies = trusted == null ? List.of() : List.of(trusted.split(" "));
    String header = forwarded == null ? "" : "X-Forwarded-For: " + forwarded + "\r\n";
    try (Served served = served(null, proxies);
        Socket asking = new Socket("127.0.0.1", served.port())) {
      asking
          .getOutputStream()
          .write(
              ("GET /sparql?timeout=8&query="
                      + Served.encoded(
                          "SELECT (COUNT(*) AS ?left) { "
                              + "VALUES ?a { %s} VALUES ?b { %s} VALUES ?c { %s} VALUES ?d { %s} }"
                                  .replace("%s", "1 ".repeat(900)))
                      + " HTTP/1.1\r\nHost: x\r\n"
                      + header
                      + "\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String running;
      do {
        running = served.get("admin/queries", "Authorization", "Bearer " + TOKEN).body();
      } while (!running.contains("?left"));
      assertEquals(who, running.replaceAll("(?s).*\"from\" *: *\"([^\"]*)\".*", "$1"));
    }
  }

  @Test
  void aClientBehindAProxyIsLimitedByItsOwnAddress() throws Exception {
    try (Served served =
        Served.of(
            DatasetGraphFactory.create(),
            Served.value(NamedQueries.read(folder)),
            Served.settings()
                .with(HttpLimits.standard().withRequestsPerSecond(1))
                .with(
                    new PolicyServer.Front(
                        Optional.empty(), new TrustedProxies(List.of("127.0.0.1")))))) {
      int status = 200;
      for (int i = 0; i < 100 && status == 200; i++) {
        // What a client writes itself changes nothing: the proxy's entry is the last.
        status = served.get("health", "X-Forwarded-For", i + ".1.1.1, 203.0.113.7").statusCode();
      }
      assertEquals(429, status);
      assertEquals(200, served.get("health", "X-Forwarded-For", "203.0.113.8").statusCode());
    }
  }

  @Test
  void theSchemeThatTheProxySpeaksIsToldOnlyByTheProxy() throws Exception {
    for (boolean trusted : new boolean[] {true, false}) {
      try (Served served = served(null, trusted ? List.of("127.0.0.1") : List.of())) {
        String description =
            served.get("sparql", "Accept", "text/turtle", "X-Forwarded-Proto", "https").body();
        assertEquals(trusted, description.contains("<https://127.0.0.1"), description);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "example.org", "10.0.0.0/8", "1.2.3", "1.2.3.256", "::g"})
  void aProxyIsAnAddress(String text) {
    assertThrows(IllegalArgumentException.class, () -> new TrustedProxies(List.of(text)));
  }

  /** {@code tls} may be null. */
  private static Served served(Tls tls, List<String> proxies) {
    return Served.of(
        DatasetGraphFactory.create(),
        Served.value(NamedQueries.read(folder)),
        Served.settings()
            .with(new AdminToken(TOKEN))
            .with(new PolicyServer.Front(Optional.ofNullable(tls), new TrustedProxies(proxies))));
  }

  private static KeyStore made(String algorithm, int days) throws Exception {
    Path file = folder.resolve(algorithm + System.nanoTime() + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-startdate",
                days < 0 ? "-5d" : "-1d",
                "-validity",
                Integer.toString(Math.abs(days)),
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(keytool.waitFor(30, TimeUnit.SECONDS) && keytool.exitValue() == 0, said);
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private static Path certificate(KeyStore store) throws Exception {
    return pem("CERTIFICATE", store.getCertificate("server").getEncoded());
  }

  private static Path key(KeyStore store) throws Exception {
    return pem("PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
  }

  private static Path pem(String what, byte[] bytes) throws IOException {
    Path file = Files.createTempFile(folder, "tls", ".pem");
    return Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what));
  }

  private static SSLContext trusting(KeyStore store) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(
        "server",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(Files.newInputStream(certificate(store))));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String exchange(Socket socket, String request) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        answer.write(next);
      }
    } catch (IOException e) {
      // Broken off.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}

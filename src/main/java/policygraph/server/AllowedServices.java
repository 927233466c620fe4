package policygraph.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import policygraph.guard.Services;

/**
 * Asks the endpoints on a list, and no other: it follows no redirect, and a name on the list that
 * leads into the machine or the local network is not followed there.
 */
public final class AllowedServices implements Services {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 50;

  private final Set<URI> endpoints;
  private final Set<URI> origins;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .build();

  /**
   * Knows a list.
   *
   * @param listed endpoints, or origins of which any endpoint may be asked: {@code
   *     https://example.org}
   * @throws IllegalArgumentException where one is neither
   */
  public AllowedServices(List<String> listed) {
    Set<URI> all = listed.stream().map(AllowedServices::checked).collect(Collectors.toSet());
    this.origins =
        all.stream().filter(each -> each.equals(origin(each))).collect(Collectors.toSet());
    this.endpoints =
        all.stream().filter(each -> !origins.contains(each)).collect(Collectors.toSet());
  }

  private static URI checked(String listed) {
    URI uri = URI.create(listed).normalize();
    if (!isHttp(uri) || uri.getFragment() != null) {
      throw new IllegalArgumentException("an endpoint is http://… or https://…, got " + listed);
    }
    return uri.getRawPath().equals("/") && uri.getRawQuery() == null ? origin(uri) : uri;
  }

  private static boolean isHttp(URI uri) {
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
  }

  private static URI origin(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean allow(String endpoint) {
    try {
      URI uri = URI.create(endpoint);
      return isHttp(uri) && (endpoints.contains(uri) || origins.contains(origin(uri)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Reply ask(String endpoint, String query, long mostBytes, Runnable check)
      throws IOException {
    URI uri = URI.create(endpoint);
    HostAddress.check(uri.getHost());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWERING)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Accept", "application/sparql-results+json, application/sparql-results+xml;q=0.9")
            .POST(BodyPublishers.ofString("query=" + encoded(query)))
            .build();
    HttpResponse<Void> response =
        await(
            client.sendAsync(
                request,
                BodyHandlers.ofByteArrayConsumer(
                    part -> part.ifPresent(bytes -> append(bytes, body, mostBytes)))),
            check);
    // A name may lead elsewhere by now: what came from there is not told.
    HostAddress.check(uri.getHost());
    if (response.statusCode() != 200) {
      throw new IOException("it answers with status " + response.statusCode());
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Reply(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), body.toByteArray());
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void append(byte[] bytes, ByteArrayOutputStream body, long most) {
    if (body.size() + bytes.length > most) {
      throw new UncheckedIOException(
          new IOException("its answer has more than " + most + " bytes"));
    }
    body.writeBytes(bytes);
  }

  private static <T> T await(CompletableFuture<T> answer, Runnable check) throws IOException {
    try {
      while (true) {
        check.run();
        try {
          return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // Not yet.
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(message(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static String message(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? "it cannot be reached" : root.getMessage();
  }
}

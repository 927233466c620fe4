package policygraph.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import policygraph.datafile.BundledFile;

/**
 * The files that pages load: those of the folder {@code assets}, and those of libraries in WebJars,
 * both listed in assets.txt. Nothing else is served.
 */
public final class Assets {
  private static final String PATH = "/assets/";
  private static final int VERSION_DIGITS = 12;

  private static final Map<String, String> PLACES = places();
  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  private Assets() {}

  /**
   * A file.
   *
   * @param version changes when the content does
   */
  public record Asset(String type, byte[] bytes, String version) {}

  /** Names and places on the class path. */
  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    for (String line : BundledFile.lines(Assets.class, "assets.txt")) {
      String[] parts = line.strip().split("\\s+");
      places.put(
          parts[0],
          parts.length == 1
              ? "/policygraph/page/assets/" + parts[0]
              : "/META-INF/resources/webjars/" + parts[1]);
    }
    return Map.copyOf(places);
  }

  public static Optional<Asset> find(String name) {
    return PLACES.containsKey(name)
        ? Optional.of(READ.computeIfAbsent(name, Assets::read))
        : Optional.empty();
  }

  /** Where pages load it from; the address holds the version, so it can be kept for ever. */
  static String address(String name) {
    Asset asset =
        find(name).orElseThrow(() -> new IllegalStateException("assets.txt does not list " + name));
    return PATH + name + "?v=" + asset.version();
  }

  private static Asset read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(PLACES.get(name))) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + PLACES.get(name));
      }
      byte[] bytes = in.readAllBytes();
      return new Asset(type(name), bytes, version(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=utf-8";
      case "js", "mjs" -> "text/javascript;charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("no media type is known for " + name);
    };
  }

  private static String version(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file that is written beside exported pages. */
  public static String text(String name) {
    return new String(find(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}

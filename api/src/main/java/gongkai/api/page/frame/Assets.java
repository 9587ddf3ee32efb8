package gongkai.api.page.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Addresses of the static files, each with its content's hash so that it may be kept for good. */
public final class Assets {
  public static final String PATH = "/static";
  public static final String RESOURCES = "gongkai/api/static";

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "tokens.css", address("tokens.css"),
          "site.css", address("site.css"),
          "site.js", address("site.js"),
          "icon.svg", address("icon.svg"));

  private Assets() {}

  public static String of(String file) {
    String address = ADDRESSES.get(file);
    if (address == null) {
      throw new IllegalArgumentException("no such static file: " + file);
    }
    return address;
  }

  private static String address(String file) {
    try (InputStream in = Assets.class.getResourceAsStream("/" + RESOURCES + "/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing static file " + file);
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return PATH + "/" + file + "?v=" + HexFormat.of().formatHex(hash, 0, 5);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package gongkai.site.frame;

import gongkai.api.answer.Whole;
import gongkai.noun.Sha256;
import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/** Addresses of the static files, each with its content's hash so that it may be kept for good. */
public final class Assets {
  public static final String PATH = "/static";
  private static final String RESOURCES = "/gongkai/site/static/";

  private static final Map<String, Asset> ALL =
      Map.of(
          "tokens.css", asset("tokens.css", "text/css; charset=utf-8"),
          "site.css", asset("site.css", "text/css; charset=utf-8"),
          "site.js", asset("site.js", "text/javascript; charset=utf-8"),
          "icon.svg", asset("icon.svg", "image/svg+xml"));

  private static final class Asset {
    private final String address;
    private final String mediaType;
    private final byte[] bytes;

    Asset(String address, String mediaType, byte[] bytes) {
      this.address = address;
      this.mediaType = mediaType;
      this.bytes = bytes;
    }
  }

  private Assets() {}

  public static String of(String file) {
    Asset asset = ALL.get(file);
    if (asset == null) {
      throw new IllegalArgumentException("no such static file: " + file);
    }
    return asset.address;
  }

  /** The names of all. */
  public static Set<String> files() {
    return ALL.keySet();
  }

  /** Answers with the one in the path. */
  public static void send(ServerRequest request, ServerResponse response) {
    Asset asset = ALL.get(request.path().pathParameters().get("file"));
    if (asset == null) {
      throw new NotFoundException("no such static file");
    }
    Whole.send(request, response, asset.mediaType, asset.bytes);
  }

  private static Asset asset(String file, String mediaType) {
    try (InputStream in = Assets.class.getResourceAsStream(RESOURCES + file)) {
      if (in == null) {
        throw new IllegalStateException("missing static file " + file);
      }
      byte[] bytes = in.readAllBytes();
      return new Asset(PATH + "/" + file + "?v=" + Sha256.hex(bytes, 5), mediaType, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}

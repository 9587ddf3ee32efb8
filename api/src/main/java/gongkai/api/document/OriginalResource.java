package gongkai.api.document;

import gongkai.api.answer.FileAnswer;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.noun.Original;
import gongkai.solr.holding.Holdings;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/v1/documents/{id}/original}: the bytes as published. They are another's, and a
 * browser must never run them in this site's name: they are a download, in a sandbox. A PDF that is
 * asked for {@code inline} is shown by the browser's own reader, in pages of this site alone.
 */
public final class OriginalResource {
  private static final System.Logger LOG = System.getLogger(OriginalResource.class.getName());

  private static final String PDF = "application/pdf";
  private static final String DOWNLOADED = "sandbox; default-src 'none'; frame-ancestors 'none'";

  /** Browsers show a PDF by an element of their own, which a sandbox would stop. */
  private static final String SHOWN =
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private static final Operation ORIGINAL =
      Operation.get(
          "documentOriginal",
          "/api/v1/documents/{id}/original",
          "documents",
          List.of(Parameter.path("id"), Parameter.flag("inline")),
          Operation.Answer.of("*/*"));

  private final Holdings holdings;
  private final Path folder;
  private final CheckedFiles checked = new CheckedFiles();

  /**
   * Serves from a folder.
   *
   * @param folder of originals, in which a file is named by its hash below the hash's first two
   *     pairs of digits
   */
  public OriginalResource(Holdings holdings, Path folder) {
    this.holdings = holdings;
    this.folder = folder;
  }

  public List<Route> routes() {
    return List.of(new Route(ORIGINAL, this::original));
  }

  private void original(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    String id = arguments.text("id");
    Original original =
        holdings
            .disclosure(id)
            .orElseThrow(() -> ProblemException.notFound("no-such-document", id))
            .original();
    Path file = file(original.hash());
    if (!Files.isRegularFile(file)) {
      throw ProblemException.notFound("no-such-original", id);
    }
    if (!checked.isWhole(file, original.hash())) {
      LOG.log(
          System.Logger.Level.ERROR,
          "{0} is not what its name says: put it back from a backup, or index its source anew",
          file);
      throw ProblemException.of(Status.SERVICE_UNAVAILABLE_503, "damaged-original", id);
    }
    response.headers().set(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    boolean inline = arguments.flag("inline") && original.mediaType().equals(PDF);
    String disposition = disposition(original.fileName());
    response
        .headers()
        .set(
            HeaderNames.CONTENT_DISPOSITION,
            inline ? disposition.replaceFirst("^attachment", "inline") : disposition);
    response
        .headers()
        .set(HeaderNames.create("Content-Security-Policy"), inline ? SHOWN : DOWNLOADED);
    new FileAnswer(file, Optional.empty(), original.mediaType(), original.hash())
        .send(request, response);
  }

  private Path file(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }

  /** A name in ASCII for old clients and the true one for the others (RFC 6266). */
  static String disposition(String fileName) {
    String safe = fileName.replaceAll("[\\p{Cntrl}\\p{Cs}/\\\\\"]", "_");
    String name = safe.isBlank() ? "original" : safe;
    String ascii = name.replaceAll("[^ -~]", "_").replace(";", "_").replace("%", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
  }
}

package gongkai.indexer.collect.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** One request, one answer in a file, within limits of time and size. No redirects are followed. */
final class Http implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final HttpClient client;
  private final Politeness politeness;

  Http(Politeness politeness) {
    this.politeness = politeness;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(politeness.headTimeout())
            .proxy(ProxySelector.getDefault())
            .build();
  }

  /**
   * An answer.
   *
   * @param hash SHA-256 of the bytes in the file, unpacked
   */
  record Answer(int status, HttpResponse<?> head, String hash) {
    String header(String name) {
      return head.headers().firstValue(name).orElse("").strip();
    }
  }

  /** The answer has more bytes than are taken. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }

  /**
   * Asks.
   *
   * @param known what is held, to be asked whether it has changed
   * @param to takes the body
   * @throws IOException for no answer, a late one, a broken one or one that is too large
   */
  Answer get(URI address, Optional<Visits.Visit> known, Path to, long maxBytes) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(politeness.headTimeout())
            .header("User-Agent", politeness.userAgent())
            .header("Accept", "*/*")
            .header("Accept-Encoding", "gzip");
    known
        .map(Visits.Visit::etag)
        .filter(tag -> !tag.isEmpty())
        .ifPresent(tag -> request.header("If-None-Match", tag));
    known
        .map(Visits.Visit::lastModified)
        .filter(date -> !date.isEmpty())
        .ifPresent(date -> request.header("If-Modified-Since", date));
    CompletableFuture<HttpResponse<Path>> answer =
        client.sendAsync(request.GET().build(), head -> new LimitedBody(to, maxBytes));
    try {
      HttpResponse<Path> whole =
          answer.get(politeness.bodyTimeout().toMillis(), TimeUnit.MILLISECONDS);
      boolean packed =
          whole
              .headers()
              .firstValue("Content-Encoding")
              .orElse("")
              .toLowerCase(java.util.Locale.ROOT)
              .contains("gzip");
      return new Answer(whole.statusCode(), whole, packed ? unpack(to, maxBytes) : hash(to));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(
          "not whole after " + politeness.bodyTimeout().toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static IOException unwrapped(ExecutionException e) {
    Throwable cause = e.getCause();
    while (cause != null) {
      if (cause instanceof TooLargeException tooLarge) {
        return tooLarge;
      }
      if (cause.getCause() == null) {
        break;
      }
      cause = cause.getCause();
    }
    return new IOException(String.valueOf(e.getCause()), e);
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = Visits.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** In place: some servers pack what is packed already, but never more than once on the way. */
  private static String unpack(Path file, long maxBytes) throws IOException {
    MessageDigest digest = Visits.sha256();
    Path plain = file.resolveSibling(file.getFileName() + ".plain");
    if (Files.size(file) == 0) {
      return hash(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER);
        OutputStream out = Files.newOutputStream(plain)) {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw new TooLargeException(maxBytes);
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      Files.deleteIfExists(plain);
      throw e;
    }
    Files.move(plain, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Lets go of answers that are still coming. */
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}

package gongkai.indexer.collect.fetch;

import gongkai.noun.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
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

  /** An answer that brings fewer bytes a second, after the time for its head, is given up. */
  private static final long SLOWEST = 512;

  private static final long LOOK_MILLIS = 500;

  private final HttpClient client;
  private final Cookies cookies = new Cookies();
  private final Guard guard;
  private final Politeness politeness;

  Http(Politeness politeness, Guard guard) {
    this.politeness = politeness;
    this.guard = guard;
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
    /** As sent, each byte a character. */
    String header(String name) {
      return head.headers().firstValue(name).orElse("").strip();
    }
  }

  /** What a browser says where it asks for a part of the list of a page. */
  record ForList(URI page, boolean scripted) {
    void say(HttpRequest.Builder request) {
      request.header("Referer", page.toString());
      if (scripted) {
        request.header("X-Requested-With", "XMLHttpRequest");
      }
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
   * @param list for which this is asked, and its page
   * @param to takes the body
   * @throws IOException for no answer, a late one, a broken one or one that is too large
   */
  Answer get(
      URI address, Optional<Visits.Visit> known, Optional<ForList> list, Path to, long maxBytes)
      throws IOException {
    HttpRequest.Builder request = request(address);
    list.ifPresent(each -> each.say(request));
    known
        .map(Visits.Visit::etag)
        .filter(tag -> !tag.isEmpty())
        .ifPresent(tag -> request.header("If-None-Match", tag));
    known
        .map(Visits.Visit::lastModified)
        .filter(date -> !date.isEmpty())
        .ifPresent(date -> request.header("If-Modified-Since", date));
    return send(address, request.GET(), to, maxBytes);
  }

  /** Sends a form or JSON, as the script of a list's page does. */
  Answer post(ListRequest list, URI page, Path to, long maxBytes) throws IOException {
    HttpRequest.Builder request =
        request(list.address())
            .header("Content-Type", list.contentType())
            .POST(HttpRequest.BodyPublishers.ofString(list.body()));
    new ForList(page, list.scripted()).say(request);
    return send(list.address(), request, to, maxBytes);
  }

  /** What a page sets by itself; whether that is new. */
  boolean setCookie(URI address, String cookie) {
    return cookies.set(address, cookie);
  }

  private HttpRequest.Builder request(URI address) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(politeness.headTimeout())
            .header("User-Agent", politeness.userAgent())
            .header("Accept", "*/*")
            .header("Accept-Language", "zh-CN,zh;q=0.9")
            .header("Accept-Encoding", "gzip");
    cookies.of(address).ifPresent(value -> request.header("Cookie", value));
    return request;
  }

  private Answer send(URI address, HttpRequest.Builder request, Path to, long maxBytes)
      throws IOException {
    // Behind a proxy it is the proxy that looks names up.
    boolean direct =
        ProxySelector.getDefault().select(address).stream()
            .allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT);
    if (direct) {
      guard.check(address.getHost());
    }
    LimitedBody body = new LimitedBody(to, maxBytes);
    CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(request.build(), head -> body);
    try {
      HttpResponse<Path> whole = await(answer, body);
      cookies.take(address, whole.headers().allValues("Set-Cookie"));
      boolean packed =
          whole
              .headers()
              .firstValue("Content-Encoding")
              .orElse("")
              .toLowerCase(java.util.Locale.ROOT)
              .contains("gzip");
      return new Answer(whole.statusCode(), whole, packed ? unpack(to, maxBytes) : hash(to));
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Looks now and then whether there is any progress: a page that drips holds up all others. */
  private HttpResponse<Path> await(CompletableFuture<HttpResponse<Path>> answer, LimitedBody body)
      throws IOException, ExecutionException, InterruptedException {
    long began = System.nanoTime();
    while (true) {
      try {
        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        Duration spent = Duration.ofNanos(System.nanoTime() - began);
        boolean late = spent.compareTo(politeness.bodyTimeout()) > 0;
        boolean drips =
            spent.compareTo(politeness.headTimeout()) > 0
                && body.size() < spent.toSeconds() * SLOWEST;
        if (late || drips) {
          answer.cancel(true);
          throw new IOException(
              "%s after %d seconds"
                  .formatted(late ? "not whole" : body.size() + " bytes", spent.toSeconds()),
              e);
        }
      }
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
    MessageDigest digest = Sha256.digest();
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
    MessageDigest digest = Sha256.digest();
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

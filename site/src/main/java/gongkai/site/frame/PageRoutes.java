package gongkai.site.frame;

import gongkai.api.answer.Vary;
import gongkai.api.answer.Whole;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Addresses;
import gongkai.api.request.ParameterLimits;
import gongkai.api.work.Kind;
import gongkai.api.work.Rooms;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Puts pages at their addresses. */
public final class PageRoutes {
  private static final String HTML = "text/html; charset=utf-8";
  private static final Header FRESH = HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-cache");
  private static final Header SECRET = HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store");

  private final HttpRouting.Builder http;
  private final Addresses addresses;

  public PageRoutes(HttpRouting.Builder http, Addresses addresses) {
    this.http = http;
    this.addresses = addresses;
  }

  /** Makes a page for a request. */
  @FunctionalInterface
  public interface PageMaker {
    PageAnswer make(ServerRequest request) throws Exception;
  }

  /** A page that is made of nothing but words. */
  public void page(String path, PageMaker maker) {
    get(path, (request, response) -> sendOrTake(request, response, maker.make(request)));
  }

  /** A page that takes work of a kind. */
  public void page(Kind kind, String path, PageMaker maker) {
    get(kind, path, (request, response) -> sendOrTake(request, response, maker.make(request)));
  }

  /** Likewise something else than a page. */
  public void get(Kind kind, String path, Handler handler) {
    get(
        path,
        (request, response) ->
            Rooms.<Exception>work(kind, request, () -> handler.handle(request, response)));
  }

  /** Something else than a page, such as a file made from one. */
  public void get(String path, Handler handler) {
    addresses.add(path, Method.GET, false);
    http.route(
        method -> method.equals(Method.GET) || method.equals(Method.HEAD),
        PathMatchers.create(path),
        (request, response) -> {
          ParameterLimits.check(request);
          handler.handle(request, response);
        });
  }

  /** Where a form is sent. */
  public void form(String path, Handler handler) {
    addresses.add(path, Method.POST, false);
    http.route(method -> method.equals(Method.POST), PathMatchers.create(path), handler);
  }

  /** Sends the page, or the part of it that {@code take} asks for, such as {@code chart-1.svg}. */
  public static void sendOrTake(ServerRequest request, ServerResponse response, PageAnswer page)
      throws IOException {
    String take = request.query().first("take").orElse("");
    if (take.isEmpty() || page.parts().isEmpty()) {
      send(request, response, page);
      return;
    }
    int dot = take.lastIndexOf('.');
    PageAnswer.Part part = dot < 0 ? null : page.parts().get(take.substring(0, dot));
    if (part == null) {
      throw ProblemException.notFound(
          "no-such-choice", take, String.join(", ", page.parts().keySet()));
    }
    response.headers().set(FRESH);
    part.send(request, response, page.frame(), take.substring(dot + 1));
  }

  public static void send(ServerRequest request, ServerResponse response, PageAnswer page) {
    response.headers().set(HeaderNames.CONTENT_LANGUAGE, page.frame().words().language().tag());
    response.headers().set(page.frame().section().equals("operator") ? SECRET : FRESH);
    Vary.add(response, "Cookie");
    String html = Html.render(page.template());
    String lasting = page.passing().isEmpty() ? html : html.replace(page.passing(), "");
    Whole.send(
        request,
        response,
        HTML,
        html.getBytes(StandardCharsets.UTF_8),
        lasting.getBytes(StandardCharsets.UTF_8));
  }

  /** After a form: the browser asks for the page, so that going back asks for nothing again. */
  public static void seeOther(ServerResponse response, String address) {
    response.status(Status.SEE_OTHER_303);
    response.headers().set(HeaderNames.LOCATION, encoded(address));
    response.send();
  }

  /** A path of this site, or the front page: nobody is sent elsewhere by a link to here. */
  public static String local(String address) {
    boolean ours =
        address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().noneMatch(c -> c < 0x20 || c == '\\');
    return ours ? address : "/";
  }

  private static String encoded(String address) {
    StringBuilder ascii = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0x20 && b < 0x7f) {
        ascii.append((char) b);
      } else {
        ascii.append('%').append("%02X".formatted(b & 0xff));
      }
    }
    return ascii.toString();
  }
}

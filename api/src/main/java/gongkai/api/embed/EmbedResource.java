package gongkai.api.embed;

import gongkai.api.answer.Whole;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code /embed} and {@code /embed.js}. */
public final class EmbedResource {
  /** Any site may frame the box; it runs nothing and loads nothing. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors *";

  private final String siteName;
  private final gongkai.api.request.SiteUrl site;

  public EmbedResource(String siteName, gongkai.api.request.SiteUrl site) {
    this.siteName = siteName;
    this.site = site;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            Operation.get(
                "embed",
                "/embed",
                "feeds",
                List.of(
                    Parameter.choice("lang", List.of("zh", "en"))
                        .orElse("zh")
                        .meaning("语言", "language")),
                Operation.Answer.of("text/html")),
            (arguments, request, response) ->
                frame(arguments.text("lang").equals("en"), request, response)),
        new Route(
            Operation.get(
                "oembed",
                "/oembed",
                "embed",
                List.of(
                    Parameter.text("url")
                        .upTo(2000)
                        .meaning(
                            "本站图表所在网页的地址，可带 #名称；不给时为年报总览",
                            "address of a page of this site with a table or chart, with #NAME; the list of reports where none is given"),
                    Parameter.choice("format", List.of("json")).orElse("json"),
                    Parameter.integer("maxwidth", 100, 10_000).meaning("最大宽度", "greatest width"),
                    Parameter.integer("maxheight", 100, 10_000).meaning("最大高度", "greatest height")),
                Operation.Answer.json(Oembed.class)),
            this::oembed),
        new Route(
            Operation.get(
                "embedScript",
                "/embed.js",
                "feeds",
                List.of(),
                Operation.Answer.of("text/javascript")),
            this::script));
  }

  /** Pages whose tables and charts can be framed; each knows its parts by {@code take}. */
  private static final java.util.regex.Pattern FRAMED =
      java.util.regex.Pattern.compile(
          "/(?:reports(?:/[^/?#]+)?|datasets/[a-z-]+|documents/[0-9a-f]+/figures/[0-9]+)");

  /** What a frame of another site holds, as the protocol has it (oembed.com, rich). */
  record Oembed(
      String version,
      String type,
      @com.fasterxml.jackson.annotation.JsonProperty("provider_name") String providerName,
      @com.fasterxml.jackson.annotation.JsonProperty("provider_url") String providerUrl,
      String title,
      String html,
      int width,
      int height) {}

  private void oembed(
      gongkai.api.request.Arguments arguments, ServerRequest request, ServerResponse response) {
    String base = site.of(request);
    String asked = arguments.optional("url").orElse(base + "/reports");
    String rest = asked.startsWith(base + "/") ? asked.substring(base.length()) : "";
    int hash = rest.indexOf('#');
    String part = hash < 0 ? "" : rest.substring(hash + 1);
    String page = hash < 0 ? rest : rest.substring(0, hash);
    int mark = page.indexOf('?');
    String path = mark < 0 ? page : page.substring(0, mark);
    if (!FRAMED.matcher(path).matches() || !part.matches("[a-z0-9-]{0,40}")) {
      throw gongkai.api.problem.ProblemException.notFound("no-such-address", shown(asked));
    }
    String name = part.isEmpty() ? (path.equals("/reports") ? "bodies" : "chart-1") : part;
    if (part.isEmpty() && path.startsWith("/reports/")) {
      name = "figures";
    }
    String framed =
        page.contains("take=") && page.endsWith(".html")
            ? base + page
            : base + page + (mark < 0 ? "?" : "&") + "take=" + name + ".html";
    int width = Math.min(800, arguments.optional("maxwidth").map(Integer::parseInt).orElse(700));
    int height = Math.min(600, arguments.optional("maxheight").map(Integer::parseInt).orElse(480));
    String html =
        "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\"></iframe>"
            .formatted(escaped(framed), width, height, escaped(siteName));
    gongkai.api.request.Answers.json(
        request,
        response,
        new Oembed("1.0", "rich", siteName, base + "/", siteName, html, width, height));
  }

  private static String shown(String address) {
    return address.length() <= 100 ? address : address.substring(0, 100) + "…";
  }

  private void frame(boolean english, ServerRequest request, ServerResponse response) {
    response.headers().set(HeaderNames.create("Content-Security-Policy"), POLICY);
    Map<String, String> words =
        english
            ? Map.of("lang", "en", "label", "Search disclosed documents", "button", "Search")
            : Map.of("lang", "zh-CN", "label", "检索公开的政府信息", "button", "搜索");
    String page =
        """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width">
        <style>
        body{margin:0;font:16px/1.5 sans-serif}form{display:flex;gap:8px;padding:4px}
        input{flex:1;min-width:0;padding:8px;font:inherit;border:1px solid #595959;border-radius:4px}
        button{padding:8px 16px;font:inherit;border:0;border-radius:4px;background:#0b5394;color:#fff}
        </style></head>
        <body><form action="/search" method="get" target="_top" role="search">
        <input type="search" name="q" maxlength="500" aria-label="%s" placeholder="%s">
        <button>%s</button></form></body></html>
        """
            .formatted(
                words.get("lang"),
                escaped(siteName),
                words.get("label"),
                words.get("label"),
                words.get("button"));
    Whole.send(
        request, response, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** The page that loads it says nothing: where this service is, the script's own address tells. */
  private void script(
      gongkai.api.request.Arguments arguments, ServerRequest request, ServerResponse response) {
    response.headers().set(HeaderNames.create("Cross-Origin-Resource-Policy"), "cross-origin");
    String script =
        """
        (function () {
          var script = document.currentScript;
          var lang = script.getAttribute('data-lang') === 'en' ? 'en' : 'zh';
          var frame = document.createElement('iframe');
          frame.src = new URL('/embed?lang=' + lang, script.src).href;
          frame.title = lang === 'en' ? 'Search disclosed documents' : '检索公开的政府信息';
          frame.width = '100%';
          frame.height = '56';
          frame.setAttribute('frameborder', '0');
          frame.setAttribute('loading', 'lazy');
          script.parentNode.insertBefore(frame, script);
        })();
        """;
    Whole.send(
        request,
        response,
        "text/javascript; charset=utf-8",
        script.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

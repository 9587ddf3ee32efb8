package gongkai.site.claim;

import gongkai.api.answer.Whole;
import gongkai.api.check.Remarks;
import gongkai.api.claim.Checker;
import gongkai.api.claim.Claim;
import gongkai.api.work.Kind;
import gongkai.api.work.Rooms;
import gongkai.site.claim.CheckPage.ClaimView;
import gongkai.site.claim.CheckPage.Linked;
import gongkai.site.claim.CheckPage.PieceView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Form;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /check}: a text is pasted and comes back with remarks. Nothing of it is kept. */
public final class CheckPages {
  private static final String PATH = "/check";

  /** A character of Chinese is nine bytes in a form. */
  private static final int LONGEST_FORM = 9 * Checker.LONGEST + 1024;

  private final Frames frames;
  private final Checker checker;

  public CheckPages(Frames frames, Checker checker) {
    this.frames = frames;
    this.checker = checker;
  }

  public void install(PageRoutes routes) {
    routes.page(PATH, request -> page(request, "", List.of(), Optional.empty()));
    routes.form(
        PATH,
        (request, response) ->
            Rooms.<Exception>work(Kind.CHECKS, request, () -> check(request, response)));
  }

  private void check(ServerRequest request, ServerResponse response) throws IOException {
    Form form = Form.of(request, LONGEST_FORM);
    // As browsers send it every line ends with two characters.
    String text = form.value("text").replace("\r\n", "\n");
    if (text.isBlank() || text.length() > Checker.LONGEST) {
      String why =
          Frames.words(request)
              .say(
                  text.isBlank() ? "check.nothing" : "check.too-long",
                  Checker.LONGEST,
                  text.length());
      PageRoutes.send(request, response, page(request, text, List.of(why), Optional.empty()));
      return;
    }
    Checker.Checked checked = checker.check(text, Frames.words(request));
    Remarks remarks = new Remarks(text, checked, Frames.words(request));
    switch (form.value("as")) {
      case "docx" -> file(request, response, "docx", Remarks.DOCX, remarks.docx());
      case "html" ->
          file(
              request,
              response,
              "html",
              "text/html; charset=utf-8",
              remarks.html().getBytes(StandardCharsets.UTF_8));
      default ->
          PageRoutes.send(
              request,
              response,
              page(
                  request,
                  text,
                  checked.complete() ? List.of() : List.of(say(request, "check.incomplete")),
                  Optional.of(checked)));
    }
  }

  private static String say(ServerRequest request, String key) {
    return Frames.words(request).say(key);
  }

  private static void file(
      ServerRequest request, ServerResponse response, String as, String type, byte[] bytes) {
    response
        .headers()
        .set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"check." + as + "\"");
    response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
    Whole.send(request, response, type, bytes);
  }

  private PageAnswer page(
      ServerRequest request, String text, List<String> notices, Optional<Checker.Checked> checked) {
    Frame frame = frames.of(request, Address.of(PATH), say(request, "check.title"), "check");
    List<Claim> claims = checked.map(Checker.Checked::claims).orElse(List.of());
    List<PieceView> pieces =
        checked
            .map(
                found ->
                    new Remarks(text, found, frame.words())
                        .pieces().stream()
                            .map(piece -> new PieceView(piece.text(), piece.claim() + 1))
                            .toList())
            .orElse(List.of());
    List<ClaimView> views = new ArrayList<>();
    for (Claim claim : claims) {
      views.add(view(frame, views.size() + 1, claim));
    }
    List<String> counts = checked.isPresent() ? counts(frame, claims) : List.of();
    CheckPage page = new CheckPage(frame, text, Checker.LONGEST, notices, counts, pieces, views);
    return new PageAnswer(frame, out -> JtecheckGenerated.render(out, null, page));
  }

  private static List<String> counts(Frame frame, List<Claim> claims) {
    List<String> counts = new ArrayList<>();
    for (Claim.Verdict verdict : Claim.Verdict.values()) {
      long of = claims.stream().filter(claim -> claim.verdict() == verdict).count();
      if (of > 0) {
        counts.add(frame.say("verdict." + verdict.wire()) + " " + of);
      }
    }
    return counts.isEmpty() ? List.of(frame.say("check.none")) : counts;
  }

  private static ClaimView view(Frame frame, int number, Claim claim) {
    return new ClaimView(
        number,
        frame.say("claim-kind." + claim.kind().wire()),
        frame.say("verdict." + claim.verdict().wire()),
        claim.text(),
        claim.because(),
        claim.place().map(place -> linked(frame, place)).orElse(Linked.NONE),
        claim.now().map(place -> linked(frame, place)).orElse(Linked.NONE));
  }

  private static Linked linked(Frame frame, Claim.Place place) {
    return new Linked(place.title(), place.text(), frame.link(place.url()));
  }
}

package gongkai.site.home;

import gongkai.site.frame.Address;
import gongkai.site.frame.Form;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.Look;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;

/** The pages about the site itself. */
public final class SitePages {
  private static final int LONGEST_ADDRESS = 2000;

  private final Frames frames;

  public SitePages(Frames frames) {
    this.frames = frames;
  }

  public void install(PageRoutes routes) {
    routes.page("/about", this::about);
    routes.page("/settings", this::settings);
    routes.page("/errors", this::errors);
    routes.page("/styleguide", this::styleguide);
    routes.form("/settings", SitePages::keep);
  }

  private PageAnswer about(ServerRequest request) {
    Frame frame = named(request, "about", "about");
    return new PageAnswer(
        frame, out -> JteaboutGenerated.render(out, null, new TextPage(frame, "")));
  }

  private PageAnswer settings(ServerRequest request) {
    Frame frame = named(request, "settings", "about");
    return new PageAnswer(
        frame, out -> JtesettingsGenerated.render(out, null, new TextPage(frame, "")));
  }

  /** How to report an error on the page that the reader comes from. */
  private PageAnswer errors(ServerRequest request) {
    String given = request.query().first("page").orElse("");
    String page = PageRoutes.local(given.substring(0, Math.min(given.length(), LONGEST_ADDRESS)));
    Frame frame =
        frames
            .of(
                request,
                Address.of("/errors").set("page", page.equals("/") ? "" : page),
                Frames.words(request).say("errors.title"),
                "about")
            .under(Frames.words(request).say("column.about"), "/about");
    return new PageAnswer(
        frame,
        out -> JteerrorsGenerated.render(out, null, new TextPage(frame, frame.origin() + page)));
  }

  private PageAnswer styleguide(ServerRequest request) {
    Frame frame = named(request, "styleguide", "about");
    StyleGuide page = StyleGuide.of(frame);
    return new PageAnswer(frame, out -> JtestyleguideGenerated.render(out, null, page));
  }

  private Frame named(ServerRequest request, String name, String section) {
    return frames.of(
        request, Address.of("/" + name), Frames.words(request).say(name + ".title"), section);
  }

  /** Keeps how the reader wants pages to look, and goes back to where they were. */
  private static void keep(ServerRequest request, ServerResponse response) throws IOException {
    Form form = Form.of(request);
    Look look = Look.of(request).with(form.value("scheme"), form.value("size"));
    response.headers().addCookie(look.cookie());
    PageRoutes.seeOther(response, PageRoutes.local(form.value("back")));
  }
}

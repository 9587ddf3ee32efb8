package gongkai.site.frame;

import gg.jte.html.HtmlTemplateOutput;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A page: what surrounds it, and the template that writes it.
 *
 * @param passing words on it that pass with the moment; a page that differs in them alone is the
 *     one that the reader has
 * @param parts what readers can take from it, by the anchor that it has on the page
 */
public record PageAnswer(
    Frame frame,
    Consumer<HtmlTemplateOutput> template,
    String passing,
    Map<String, ? extends Part> parts) {
  public PageAnswer(Frame frame, Consumer<HtmlTemplateOutput> template, String passing) {
    this(frame, template, passing, Map.of());
  }

  public PageAnswer(Frame frame, Consumer<HtmlTemplateOutput> template) {
    this(frame, template, "");
  }

  /** The same page, of which these can be taken. */
  public PageAnswer offering(Map<String, ? extends Part> some) {
    return new PageAnswer(frame, template, passing, some);
  }

  /** A table or chart of a page that can be had alone. */
  public interface Part {
    /** Answers with it in a format, such as {@code csv}. */
    void send(ServerRequest request, ServerResponse response, Frame frame, String format)
        throws IOException;
  }
}

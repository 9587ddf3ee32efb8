package gongkai.site.frame;

import gg.jte.html.HtmlTemplateOutput;
import java.util.function.Consumer;

/**
 * A page: what surrounds it, and the template that writes it.
 *
 * @param passing words on it that pass with the moment; a page that differs in them alone is the
 *     one that the reader has
 */
public record PageAnswer(Frame frame, Consumer<HtmlTemplateOutput> template, String passing) {
  public PageAnswer(Frame frame, Consumer<HtmlTemplateOutput> template) {
    this(frame, template, "");
  }
}

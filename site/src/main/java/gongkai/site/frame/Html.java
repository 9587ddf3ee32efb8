package gongkai.site.frame;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** Runs a compiled template. */
public final class Html {
  private Html() {}

  public static String render(Consumer<HtmlTemplateOutput> template) {
    TemplateOutput text = new StringOutput(16_384);
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}

package gongkai.api.page.frame;

import gg.jte.html.HtmlTemplateOutput;
import java.util.function.Consumer;

/** A page: what surrounds it, and the template that writes it. */
public record PageAnswer(Frame frame, Consumer<HtmlTemplateOutput> template) {}

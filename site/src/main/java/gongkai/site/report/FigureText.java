package gongkai.site.report;

import gongkai.noun.Observation;
import gongkai.report.Body;
import gongkai.report.Figure;
import gongkai.report.Lateness;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.frame.Frame;
import gongkai.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;

/** Figures in words. */
final class FigureText {
  /** The figures that most ask for, in the order of the report. */
  static final List<String> MAIN =
      List.of(
          "proactive.total",
          "documents.issued",
          "documents.in_force",
          "licences.decided",
          "penalties.decided",
          "applications.received",
          "applications.answered",
          "applications.granted",
          "applications.carried_out",
          "review.total",
          "litigation.total");

  private final Vocabulary vocabulary;
  private final Frame frame;

  FigureText(Vocabulary vocabulary, Frame frame) {
    this.vocabulary = vocabulary;
    this.frame = frame;
  }

  String label(String indicator) {
    String known =
        vocabulary.indicators().byId(indicator).map(one -> one.label()).orElse(indicator);
    return frame.english() ? frame.words().sayOr("indicator." + indicator, known) : known;
  }

  /** The number with its doubts, leading to the words that state it. */
  CellText cell(Figure figure, boolean withUnit) {
    if (!figure.stated()) {
      return CellText.number("").noted(frame.say("reports.not-stated"));
    }
    String text = figure.value().map(value -> number(figure, value, withUnit)).orElse("");
    CellText cell = CellText.number(text.isEmpty() ? written(figure) : text);
    CellText linked = cell.leadingTo(frame.link(figure.card()));
    if (figure.contradictory()) {
      return linked.noted(frame.say("reports.contradictory"));
    }
    return figure.doubted() ? linked.noted(frame.say("reports.doubted")) : linked;
  }

  private String number(Figure figure, BigDecimal value, boolean withUnit) {
    return (figure.approximate() ? frame.say("statistics.about") : "")
        + ChartMaker.grouped(value.toPlainString())
        + (withUnit ? figure.unit() : "");
  }

  /** What stands there instead of a number. */
  private String written(Figure figure) {
    if (figure.contradictory()) {
      return String.join(
          " / ", figure.sources().stream().map(source -> source.place().text()).toList());
    }
    Observation source = figure.sources().getFirst();
    String text = source.place().text().strip();
    return text.isEmpty() ? frame.say("status." + source.reading().status().wire()) : text;
  }

  String name(Body body) {
    return new BodyNames(vocabulary.regions()).of(body, frame.words());
  }

  CellText link(Body body) {
    return CellText.link(name(body), frame.link(Body.link(body.key())));
  }

  /** Whether a report came in time. */
  String inTime(Lateness lateness) {
    return frame.say("reports." + lateness.status().wire(), lateness.days().orElse(0));
  }

  /** With its sign, so that a change is told from a number. */
  static String signed(BigDecimal change) {
    String plain = ChartMaker.grouped(change.abs().toPlainString());
    return change.signum() == 0 ? plain : (change.signum() > 0 ? "+" : "−") + plain;
  }

  /** The definition that a figure follows. */
  String form(String form) {
    return form.isEmpty() ? "" : frame.words().sayOr("form." + form, form);
  }
}

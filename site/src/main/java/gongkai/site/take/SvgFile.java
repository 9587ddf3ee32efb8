package gongkai.site.take;

import gongkai.site.component.ChartView;
import java.util.List;

/** A chart as a drawing that stands alone: with its title, its legend, its notes and its source. */
final class SvgFile {
  private static final List<String> COLOURS = List.of("#0b4f8a", "#b3541e", "#2f7d55", "#7a3e9d");
  private static final List<String> DASHES = List.of("", "8 4", "2 3", "10 3 2 3");
  private static final int TOP = 40;
  private static final int LINE = 18;
  private static final int CHARACTERS_A_LINE = 50;

  private SvgFile() {}

  static String of(ChartView chart, String source) {
    StringBuilder below = new StringBuilder();
    int y = TOP + chart.height() + LINE;
    if (chart.legend().size() > 1) {
      for (int i = 0; i < chart.legend().size(); i++) {
        below.append(
            "<rect x=\"16\" y=\"%d\" width=\"11\" height=\"11\" fill=\"%s\"/>"
                .formatted(y - 10, colour(i)));
        below.append(text(34, y, "start", 12, "#1b2530", chart.legend().get(i)));
        y += LINE;
      }
    }
    for (String note : chart.notes()) {
      y = lines(below, y, note);
    }
    y = lines(below, y, source);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif\">"
            .formatted(chart.width(), y, chart.width(), y));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    String unit = chart.unit().isEmpty() ? "" : "（" + chart.unit() + "）";
    svg.append(text(16, 24, "start", 15, "#1b2530", chart.title() + unit));
    svg.append("<g transform=\"translate(0 %d)\">".formatted(TOP));
    draw(svg, chart);
    return svg.append("</g>").append(below).append("</svg>").toString();
  }

  private static int lines(StringBuilder below, int from, String words) {
    int y = from;
    for (int at = 0; at < words.length(); ) {
      int end =
          words.offsetByCodePoints(
              at, Math.min(CHARACTERS_A_LINE, words.codePointCount(at, words.length())));
      below.append(text(16, y, "start", 12, "#4c5865", words.substring(at, end)));
      y += LINE;
      at = end;
    }
    return y;
  }

  private static void draw(StringBuilder svg, ChartView chart) {
    for (ChartView.Segment line : chart.grid()) {
      segment(svg, line, "stroke=\"#d6dde4\"");
    }
    for (ChartView.Segment line : chart.breaks()) {
      segment(svg, line, "stroke=\"#734600\" stroke-width=\"2\" stroke-dasharray=\"5 4\"");
    }
    for (ChartView.Bar bar : chart.bars()) {
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
              .formatted(bar.x(), bar.y(), bar.width(), bar.height(), colour(bar.series())));
    }
    for (ChartView.Path path : chart.paths()) {
      svg.append(
          "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/>"
              .formatted(
                  path.d(), colour(path.series()), DASHES.get(path.series() % DASHES.size())));
    }
    for (ChartView.Dot dot : chart.dots()) {
      svg.append(
          "<circle cx=\"%d\" cy=\"%d\" r=\"4\" %s/>"
              .formatted(
                  dot.x(),
                  dot.y(),
                  dot.doubted()
                      ? "fill=\"#ffffff\" stroke=\"#9c2018\" stroke-width=\"3\""
                      : "fill=\"" + colour(dot.series()) + "\""));
    }
    for (ChartView.Label label : chart.labels()) {
      svg.append(text(label.x(), label.y(), label.anchor(), 12, "#1b2530", label.text()));
    }
  }

  private static void segment(StringBuilder svg, ChartView.Segment line, String stroke) {
    svg.append(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" %s/>"
            .formatted(line.x1(), line.y1(), line.x2(), line.y2(), stroke));
  }

  private static String text(int x, int y, String anchor, int size, String colour, String words) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>"
        .formatted(x, y, anchor, size, colour, escaped(words));
  }

  private static String colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  private static String escaped(String words) {
    return words
        .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

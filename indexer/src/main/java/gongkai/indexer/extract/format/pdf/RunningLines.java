package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.extract.format.pdf.PdfPage.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Page numbers, and lines that stand at the head or foot of many pages. They belong to the paper,
 * not to the text.
 */
final class RunningLines {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—－–―·~\\s]*第?\\s*(\\d{1,4}|[ivxlcⅰ-ⅻ]{1,5})\\s*页?\\s*([/／共，,]\\s*共?\\s*\\d{1,4}\\s*页?)?[-—－–―·~\\s]*");

  /** The part of a page at its head and at its foot in which such lines stand. */
  private static final double EDGE = 0.1;

  /** A line on fewer pages is no running line. */
  private static final int FEWEST = 3;

  private final Set<String> running = new HashSet<>();

  RunningLines(List<PdfPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> here = new HashSet<>();
      for (Part part : page.parts()) {
        if (part instanceof Part.Text text && isAtEdge(page, text.line())) {
          here.add(plain(text.line()));
        }
      }
      here.forEach(line -> seen.merge(line, 1, Integer::sum));
    }
    seen.forEach(
        (line, count) -> {
          if (count >= FEWEST && count * 2 >= pages.size()) {
            running.add(line);
          }
        });
  }

  /** The parts of a page that are its text. */
  List<Part> without(PdfPage page) {
    List<Part> text = new ArrayList<>();
    for (Part part : page.parts()) {
      if (!(part instanceof Part.Text line && isRunning(page, line.line()))) {
        text.add(part);
      }
    }
    return text;
  }

  private boolean isRunning(PdfPage page, TextLine line) {
    return isAtEdge(page, line)
        && (NUMBER.matcher(line.text()).matches() || running.contains(plain(line)));
  }

  private static boolean isAtEdge(PdfPage page, TextLine line) {
    return line.baseline() < page.height() * EDGE || line.top() > page.height() * (1 - EDGE);
  }

  /** Numbers count on from page to page. */
  private static String plain(TextLine line) {
    return line.text().replaceAll("\\d+", "0") + "@" + Math.round(line.baseline() / 4);
  }
}

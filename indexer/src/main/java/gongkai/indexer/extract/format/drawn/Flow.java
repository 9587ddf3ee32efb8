package gongkai.indexer.extract.format.drawn;

import gongkai.chinese.Outline;
import gongkai.indexer.extract.format.drawn.DrawnPage.Part;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/**
 * Joins lines into paragraphs and tables over page breaks. A block bears the page on which it
 * begins, so one that has begun is written before the next page is opened only when it has ended.
 */
public final class Flow {
  /** A line that ends so near to the right edge, in its own size, was full. */
  private static final double FULL = 2.5;

  /** A line that begins so far from the left edge, in its own size, is indented. */
  private static final double INDENTED = 0.9;

  /** Lines further apart than so many times their size do not belong together. */
  private static final double FAR = 2.6;

  /** A heading is so much larger than the text, and not longer than so many characters. */
  private static final double LARGER = 1.15;

  private static final int LONGEST_HEADING = 60;

  private static final Pattern CUT_WORD = Pattern.compile(".*[A-Za-z]{2}[-‐]");

  private static final Pattern LATIN = Pattern.compile(".*[A-Za-z,-]");

  /** The date under a document ends it. */
  private static final Pattern DATE_LINE =
      Pattern.compile(".{0,12}[0-9〇○零一二三四五六七八九]{4} ?年 ?.{1,3} ?月 ?.{1,4} ?日");

  private final StructureWriter out;
  private final double bodySize;
  private final StringBuilder paragraph = new StringBuilder();
  private TextLine last;
  private boolean lastOnThisPage;
  private DrawnTable table;
  private int openPage;
  private int blockPage;
  private double left;
  private double right;
  private double lastRight;
  private int lastDirection;

  /** Writes the text of a document, without its watermarks and running lines. */
  public static void write(List<Canvas> canvases, StructureWriter out) throws SAXException {
    List<DrawnPage> pages = DrawnPage.all(canvases);
    RunningLines running = new RunningLines(pages);
    Flow flow = new Flow(out, pages);
    List<List<Part>> parts = pages.stream().map(running::without).toList();
    PageBreaks.join(parts);
    for (int i = 0; i < pages.size(); i++) {
      flow.page(pages.get(i).number(), parts.get(i));
    }
    flow.endParagraph();
    flow.endTable();
  }

  private Flow(StructureWriter out, List<DrawnPage> pages) {
    this.out = out;
    this.bodySize = bodySize(pages);
  }

  private void page(int number, List<Part> parts) throws SAXException {
    lastOnThisPage = false;
    for (Part part : parts) {
      switch (part) {
        case Part.Text text -> add(text, number);
        case Part.Table next -> add(next.table(), number);
      }
      lastOnThisPage = true;
    }
  }

  private void add(Part.Text part, int page) throws SAXException {
    TextLine line = part.line();
    left = part.left();
    right = part.right();
    endTable();
    if (last == null || !goesOn(line, part.direction())) {
      endParagraph();
      blockPage = page;
    }
    if (last != null && isCutWord(line)) {
      paragraph.setLength(paragraph.length() - 1);
      paragraph.append(line.marked());
    } else {
      Words.join(paragraph, line.marked());
    }
    last = line;
    lastRight = right;
    lastDirection = part.direction();
  }

  private void add(DrawnTable next, int page) throws SAXException {
    endParagraph();
    if (table != null && !lastOnThisPage && table.isAbove(next)) {
      table.append(next);
    } else {
      endTable();
      table = next;
      blockPage = page;
    }
  }

  /** A word of letters that the end of the line cuts in two. */
  private boolean isCutWord(TextLine line) {
    return CUT_WORD.matcher(last.text()).matches() && isLower(line);
  }

  private static boolean isLower(TextLine line) {
    char first = line.text().charAt(0);
    return first >= 'a' && first <= 'z';
  }

  private boolean goesOn(TextLine line, int direction) {
    boolean sameSize = Math.abs(line.size() - last.size()) < 0.15 * last.size();
    boolean near =
        !lastOnThisPage
            || line.baseline() < last.baseline()
            || line.baseline() - last.baseline() < FAR * Math.max(line.size(), last.size());
    boolean full =
        last.x1() > lastRight - FULL * last.size()
            // Set without an even right edge, a sentence of letters goes on in small ones.
            || (isLower(line) && LATIN.matcher(last.text()).matches());
    boolean sameWay = direction == lastDirection && !DATE_LINE.matcher(last.text()).matches();
    boolean indented = line.x0() > left + INDENTED * line.size();
    return sameSize && sameWay && near && full && !indented && !isNumbered(line);
  }

  private void endParagraph() throws SAXException {
    if (last != null) {
      openPage();
      String text = paragraph.toString();
      boolean heading = last.size() > LARGER * bodySize && text.length() <= LONGEST_HEADING;
      if (heading) {
        out.heading(last.size() > LARGER * LARGER * bodySize ? 1 : 2, text);
      } else {
        out.paragraph(text);
      }
      paragraph.setLength(0);
      last = null;
    }
  }

  private void endTable() throws SAXException {
    if (table != null) {
      openPage();
      out.table(table.grid());
      table = null;
    }
  }

  private void openPage() throws SAXException {
    while (openPage < blockPage) {
      out.nextPage();
      openPage++;
    }
  }

  /** The size in which most characters of running text are set. */
  private static double bodySize(List<DrawnPage> pages) {
    Map<Long, Integer> characters = new TreeMap<>();
    for (DrawnPage page : pages) {
      for (Part part : page.parts()) {
        if (part instanceof Part.Text text) {
          long size = Math.round(text.line().size() * 2);
          characters.merge(size, text.line().text().length(), Integer::sum);
        }
      }
    }
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2.0)
        .orElse(10.0);
  }

  private static boolean isNumbered(TextLine line) {
    return Outline.at(line.text())
        .filter(numbered -> numbered.level().compareTo(Outline.Level.SECOND) <= 0)
        .isPresent();
  }
}

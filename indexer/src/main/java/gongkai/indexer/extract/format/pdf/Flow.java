package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.extract.format.pdf.PdfPage.Part;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/**
 * Joins lines into paragraphs and tables over page breaks. A block bears the page on which it
 * begins, so one that has begun is written before the next page is opened only when it has ended.
 */
final class Flow {
  /** A line that ends so near to the right edge, in its own size, was full. */
  private static final double FULL = 2.5;

  /** A line that begins so far from the left edge, in its own size, is indented. */
  private static final double INDENTED = 0.9;

  /** Lines further apart than so many times their size do not belong together. */
  private static final double FAR = 2.6;

  /** A heading is so much larger than the text, and not longer than so many characters. */
  private static final double LARGER = 1.15;

  private static final int LONGEST_HEADING = 60;

  private static final Pattern NUMBERED =
      Pattern.compile("^(第[一二三四五六七八九十百零〇\\d]+[章节条编]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]).*");

  private final StructureWriter out;
  private final double bodySize;
  private final StringBuilder paragraph = new StringBuilder();
  private TextLine last;
  private boolean lastOnThisPage;
  private PdfTable table;
  private int openPage;
  private int blockPage;
  private double left;
  private double right;

  Flow(StructureWriter out, List<PdfPage> pages) {
    this.out = out;
    this.bodySize = bodySize(pages);
  }

  void page(int number, List<Part> parts) throws SAXException {
    left = Double.MAX_VALUE;
    right = 0;
    for (Part part : parts) {
      if (part instanceof Part.Text text) {
        left = Math.min(left, text.line().x0());
        right = Math.max(right, text.line().x1());
      }
    }
    lastOnThisPage = false;
    for (Part part : parts) {
      switch (part) {
        case Part.Text text -> add(text.line(), number);
        case Part.Table next -> add(next.table(), number);
      }
      lastOnThisPage = true;
    }
  }

  void end() throws SAXException {
    endParagraph();
    endTable();
  }

  private void add(TextLine line, int page) throws SAXException {
    endTable();
    if (last == null || !goesOn(line)) {
      endParagraph();
      blockPage = page;
    }
    Words.join(paragraph, line.text());
    last = line;
  }

  private void add(PdfTable next, int page) throws SAXException {
    endParagraph();
    if (table != null && !lastOnThisPage && table.isAbove(next)) {
      table.append(next);
    } else {
      endTable();
      table = next;
      blockPage = page;
    }
  }

  private boolean goesOn(TextLine line) {
    boolean sameSize = Math.abs(line.size() - last.size()) < 0.15 * last.size();
    boolean near =
        !lastOnThisPage
            || line.baseline() - last.baseline() < FAR * Math.max(line.size(), last.size());
    boolean full = last.x1() > right - FULL * last.size();
    boolean indented = line.x0() > left + INDENTED * line.size();
    return sameSize && near && full && !indented && !NUMBERED.matcher(line.text()).matches();
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
  private static double bodySize(List<PdfPage> pages) {
    java.util.TreeMap<Long, Integer> characters = new java.util.TreeMap<>();
    for (PdfPage page : pages) {
      for (Part part : page.parts()) {
        if (part instanceof Part.Text text) {
          long size = Math.round(text.line().size() * 2);
          characters.merge(size, text.line().text().length(), Integer::sum);
        }
      }
    }
    return characters.entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2.0)
        .orElse(10.0);
  }
}

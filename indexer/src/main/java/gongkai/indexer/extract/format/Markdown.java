package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/**
 * The part of Markdown that documents are written in: headings, lists, tables, quotes, fences, and
 * the properties in front. Marks within a line are taken off; its words stay as they are.
 */
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
  private static final Pattern ITEM = Pattern.compile("[-*+]\\s+(?:\\[[ xX]\\]\\s+)?(.*)");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,9}[.)]\\s+.*");
  private static final Pattern RULE = Pattern.compile("\\|?(\\s*:?-+:?\\s*\\|)*\\s*:?-+:?\\s*\\|?");
  private static final Pattern PROPERTY = Pattern.compile("([\\w-]{1,40}):\\s*(.*)");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\(([^)\\s]*)[^)]*\\)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__|~~)(?=\\S)(.+?)(?<=\\S)\\1");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final List<String> lines;
  private final StructureWriter out;
  private final StringBuilder paragraph = new StringBuilder();
  private int at;

  Markdown(String text, StructureWriter out) {
    this.lines = text.lines().toList();
    this.out = out;
  }

  void write(Metadata metadata) throws SAXException {
    properties(metadata);
    boolean fenced = false;
    for (; at < lines.size(); at++) {
      String line = Words.clean(lines.get(at));
      if (line.startsWith("```") || line.startsWith("~~~")) {
        end();
        fenced = !fenced;
      } else if (fenced) {
        out.paragraph(line);
      } else if (isTable()) {
        end();
        table();
      } else {
        line(line);
      }
    }
    end();
  }

  /** Between two lines of dashes at the top. */
  private void properties(Metadata metadata) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      return;
    }
    int close = lines.subList(1, lines.size()).indexOf("---") + 1;
    if (close < 1) {
      return;
    }
    for (String line : lines.subList(1, close)) {
      Matcher property = PROPERTY.matcher(line.strip());
      if (property.matches() && !property.group(2).isBlank()) {
        String value = property.group(2).strip().replaceAll("^[\"']|[\"']$", "");
        metadata.add(property.group(1).toLowerCase(Locale.ROOT), Words.clean(value));
      }
    }
    at = close + 1;
  }

  private void line(String raw) throws SAXException {
    String line = raw.replaceFirst("^(>\\s*)+", "");
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (line.isEmpty()) {
      end();
    } else if (heading.matches()) {
      end();
      out.heading(heading.group(1).length(), plain(heading.group(2)));
    } else if (UNDERLINE.matcher(line).matches()) {
      underline(line);
    } else if (item.matches()) {
      end();
      out.item(plain(item.group(1)));
    } else if (NUMBERED.matcher(line).matches()) {
      end();
      out.item(plain(line));
    } else {
      // A line break is no end of a paragraph, but two spaces before it are.
      Words.join(paragraph, plain(line));
      if (lines.get(at).endsWith("  ") || lines.get(at).endsWith("\\")) {
        end();
      }
    }
  }

  private void underline(String line) throws SAXException {
    if (paragraph.isEmpty()) {
      return;
    }
    out.heading(line.startsWith("=") ? 1 : 2, paragraph.toString());
    paragraph.setLength(0);
  }

  private void end() throws SAXException {
    out.paragraph(paragraph.toString());
    paragraph.setLength(0);
  }

  private boolean isTable() {
    return at + 1 < lines.size()
        && lines.get(at).contains("|")
        && lines.get(at + 1).contains("|")
        && RULE.matcher(lines.get(at + 1).strip()).matches();
  }

  private void table() throws SAXException {
    List<GridCell> cells = new ArrayList<>();
    int row = 0;
    int head = at + 1;
    for (; at < lines.size() && lines.get(at).contains("|"); at++) {
      if (at != head) {
        String line =
            lines.get(at).strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        String[] words = line.split("(?<!\\\\)\\|", -1);
        for (int column = 0; column < words.length; column++) {
          cells.add(new GridCell(row, column, 1, 1, plain(words[column].replace("\\|", "|"))));
        }
        row++;
      }
    }
    at--;
    out.table(cells);
  }

  /** Without the marks of emphasis and links. */
  private static String plain(String line) {
    String plain = LINK.matcher(line).replaceAll("$1");
    plain = STRONG.matcher(plain).replaceAll("$2");
    return Words.clean(CODE.matcher(plain).replaceAll("$1"));
  }
}

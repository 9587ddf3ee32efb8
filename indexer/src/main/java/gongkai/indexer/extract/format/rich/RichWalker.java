package gongkai.indexer.extract.format.rich;

import gongkai.indexer.extract.format.word.EdgeTable;
import gongkai.indexer.extract.format.word.WordTable.Merge;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/** Keeps the state of the open groups and writes paragraphs and tables as they end. */
final class RichWalker implements RichTokens.Listener {
  /** Groups that are not text; those that begin with a star and are not known are not either. */
  private static final Set<String> SKIPPED =
      Set.of(
          "colortbl",
          "stylesheet",
          "pict",
          "object",
          "fldinst",
          "datafield",
          "themedata",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "xmlnstbl",
          "pn",
          "nonshppict",
          "colorschememapping",
          "latentstyles",
          "datastore",
          "bkmkstart",
          "bkmkend",
          "nonesttables",
          "shpinst",
          "sn",
          "sv",
          "annotation",
          "atnid",
          "atnauthor",
          "revtbl",
          "filetbl",
          "tc");

  private static final Set<String> MARGIN =
      Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");

  private static final int MAX_GROUPS = 2_000;

  private final StructureWriter out;
  private final Metadata metadata;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder cell = new StringBuilder();
  private final List<String> row = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private EdgeTable table = new EdgeTable();
  private Merge merge = Merge.NONE;
  private boolean tableOpen;
  private boolean inTable;
  private boolean pictures;
  private int outline = -1;
  private int fontBeingDefined;
  private int skipBytes;
  private int tooDeep;
  private Group now = new Group("", Charset.forName("windows-1252"), 1, false, false);
  private Charset usual = now.charset();

  RichWalker(StructureWriter out, Metadata metadata) {
    this.out = out;
    this.metadata = metadata;
  }

  boolean hasPictures() {
    return pictures;
  }

  @Override
  public void open() {
    decode();
    if (groups.size() >= MAX_GROUPS) {
      tooDeep++;
    } else {
      groups.push(now);
    }
  }

  @Override
  public void close() throws SAXException {
    decode();
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    String ended = now.destination();
    if (!groups.isEmpty()) {
      now = groups.pop();
    }
    boolean property = ended.equals("title") || ended.equals("author");
    if (property && !now.destination().equals(ended)) {
      String value = Words.clean(line.toString());
      line.setLength(0);
      if (!value.isEmpty()) {
        metadata.set(ended, value);
      }
    } else if (MARGIN.contains(ended) && !now.destination().equals(ended)) {
      out.margin(Words.clean(line.toString()));
      line.setLength(0);
    }
    if (groups.isEmpty()) {
      paragraph();
      endTable();
    }
  }

  @Override
  public void text(byte b) {
    if (skipBytes > 0) {
      skipBytes--;
    } else if (!now.isUnseen()) {
      pending.write(b);
    }
  }

  @Override
  public void word(String word, int number) throws SAXException {
    decode();
    switch (word) {
      case "*" -> now = now.skip(true);
      case "ansicpg" -> usual = charset(number);
      case "fonttbl", "info" -> now = new Group(word, usual, now.unicodeSkip(), true, false);
      case "title", "author" -> enter(word, now.destination().equals("info"));
      case "f" -> font(number);
      case "fcharset" -> fcharset(number);
      case "uc" -> now = now.unicodeSkip(Math.clamp(number, 0, 8));
      case "u" -> unicode(number);
      case "deleted", "v", "strike", "striked" -> now = now.hide(number != 0);
      case "plain" -> now = now.hide(false);
      case "shppict", "listtext", "shptxt", "fldrslt", "footnote", "nesttableprops" ->
          now = now.skip(word.equals("nesttableprops") || now.destination().equals("pict"));
      case "shpinst" -> now = now.skip(false);
      case "par", "sect", "page", "row", "cell", "line", "tab", "nestcell", "nestrow" -> end(word);
      case "trowd" -> {
        edges.clear();
        merge = Merge.NONE;
      }
      case "clmrg" -> merge = Merge.RIGHT;
      case "clvmrg" -> merge = Merge.DOWN;
      case "cellx" -> {
        edges.add(new Edge(number, merge));
        merge = Merge.NONE;
      }
      case "pard" -> {
        inTable = false;
        outline = -1;
      }
      case "intbl" -> inTable = true;
      case "outlinelevel" -> outline = number;
      case "emdash" -> append("—");
      case "endash" -> append("–");
      case "lquote" -> append("‘");
      case "rquote" -> append("’");
      case "ldblquote" -> append("“");
      case "rdblquote" -> append("”");
      case "bullet" -> append("•");
      default -> {
        if (MARGIN.contains(word)) {
          enter(word, true);
        } else if (SKIPPED.contains(word)) {
          pictures |= word.equals("pict");
          now = new Group(word, now.charset(), now.unicodeSkip(), true, false);
        }
      }
    }
  }

  private void enter(String destination, boolean shown) {
    now = new Group(destination, now.charset(), now.unicodeSkip(), !shown, false);
  }

  private void font(int number) {
    if (now.destination().equals("fonttbl")) {
      fontBeingDefined = number;
    } else {
      now = now.charset(fonts.getOrDefault(number, usual));
    }
  }

  private void fcharset(int number) {
    if (now.destination().equals("fonttbl") && fonts.size() < 10_000) {
      fonts.put(
          fontBeingDefined,
          switch (number) {
            case 134 -> charset(936);
            case 136 -> charset(950);
            case 128 -> charset(932);
            case 129 -> charset(949);
            case 204 -> charset(1251);
            default -> usual;
          });
    }
  }

  private static Charset charset(int page) {
    try {
      return switch (page) {
        case 936, 54936 -> Charset.forName("GB18030");
        case 65001 -> java.nio.charset.StandardCharsets.UTF_8;
        case 950 -> Charset.forName("Big5-HKSCS");
        case 932 -> Charset.forName("windows-31j");
        case 949 -> Charset.forName("x-windows-949");
        default -> Charset.forName("windows-" + page);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Charset.forName("windows-1252");
    }
  }

  private void unicode(int number) {
    append(Character.toString((char) number));
    skipBytes = now.unicodeSkip();
  }

  private void append(String text) {
    if (!now.isUnseen()) {
      line.append(text);
    }
  }

  private void decode() {
    if (pending.size() > 0) {
      line.append(pending.toString(now.charset() == null ? usual : now.charset()));
      pending.reset();
    }
    skipBytes = 0;
  }

  private void end(String what) throws SAXException {
    if (now.skipped() || MARGIN.contains(now.destination())) {
      return;
    }
    switch (what) {
      case "tab" -> line.append(' ');
      case "line", "nestcell", "nestrow" -> cellLineOrParagraph();
      case "cell" -> {
        joinToCell();
        row.add(cell.toString());
        cell.setLength(0);
      }
      case "row" -> endRow();
      default -> cellLineOrParagraph();
    }
  }

  private void cellLineOrParagraph() throws SAXException {
    if (inTable) {
      joinToCell();
    } else {
      paragraph();
    }
  }

  private void joinToCell() {
    Words.join(cell, Words.clean(line.toString()));
    line.setLength(0);
  }

  private void endRow() {
    table.row();
    int left = edges.isEmpty() ? 0 : Math.min(0, edges.getFirst().right());
    for (int i = 0; i < row.size(); i++) {
      Edge edge = i < edges.size() ? edges.get(i) : new Edge(left + 1000, Merge.NONE);
      table.cell(left, edge.right(), edge.merge(), row.get(i));
      left = edge.right();
    }
    row.clear();
    tableOpen = true;
  }

  private void paragraph() throws SAXException {
    String words = Words.clean(cell + line.toString());
    cell.setLength(0);
    line.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    endTable();
    if (outline >= 0 && outline < 9) {
      out.heading(outline + 1, words);
    } else {
      out.paragraph(words);
    }
  }

  private void endTable() throws SAXException {
    if (tableOpen) {
      if (table.isFrame()) {
        for (var framed : table.grid()) {
          out.paragraph(framed.text());
        }
      } else {
        out.table(table.grid());
      }
      table = new EdgeTable();
      tableOpen = false;
    }
  }

  private record Edge(int right, Merge merge) {}

  /**
   * The state that a group inherits and gives back at its end.
   *
   * @param unicodeSkip bytes that stand in for a Unicode character behind it
   */
  private record Group(
      String destination, Charset charset, int unicodeSkip, boolean skipped, boolean hidden) {
    /** Words that were deleted, hidden or struck out. */
    Group hide(boolean now) {
      return new Group(destination, charset, unicodeSkip, skipped, now);
    }

    boolean isUnseen() {
      return skipped || hidden;
    }

    Group skip(boolean now) {
      return new Group(destination, charset, unicodeSkip, now, hidden);
    }

    Group charset(Charset other) {
      return new Group(destination, other, unicodeSkip, skipped, hidden);
    }

    Group unicodeSkip(int bytes) {
      return new Group(destination, charset, bytes, skipped, hidden);
    }
  }
}

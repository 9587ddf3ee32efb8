package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.OldOffice.Piece;
import gongkai.indexer.extract.format.word.WordTable.Merge;
import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Goes through the stories of a DOC. Deleted, hidden and struck words, and what fields say, are
 * left out.
 */
final class OldWordWalker {
  private static final int BODY_TEXT = 9;
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");

  private final HWPFDocument document;
  private final List<Piece> pieces;
  private final OldNumbering numbering = new OldNumbering();

  /** Open fields, and how many of them are still at their instructions. */
  private int fields;

  private int instructions;

  OldWordWalker(HWPFDocument document, List<Piece> pieces) {
    this.document = document;
    this.pieces = pieces;
  }

  void text(Range story) {
    fields = 0;
    instructions = 0;
    int count = story == null ? 0 : story.numParagraphs();
    for (int i = 0; i < count; ) {
      Paragraph paragraph = story.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = story.getTable(paragraph);
        table(table);
        i += Math.max(1, table.numParagraphs());
      } else {
        paragraph(paragraph);
        i++;
      }
    }
  }

  void margin(Range story) {
    int count = story == null ? 0 : story.numParagraphs();
    for (int i = 0; i < count; i++) {
      String words = Words.clean(words(story.getParagraph(i)));
      if (!words.isEmpty()) {
        pieces.add(out -> out.margin(words));
      }
    }
  }

  private void paragraph(Paragraph paragraph) {
    String all = words(paragraph);
    if (all.isBlank()) {
      return;
    }
    Optional<String> number = numbering.next(paragraph);
    boolean bullet = paragraph.isInList() && number.isEmpty();
    int level = level(paragraph);
    String before = number.orElse("");
    for (String line : all.split("\n", -1)) {
      String words = Words.clean(before + line);
      if (!Words.clean(line).isEmpty()) {
        before = "";
        pieces.add(
            out -> {
              if (level > 0) {
                out.heading(level, words);
              } else if (bullet) {
                out.item(words);
              } else {
                out.paragraph(words);
              }
            });
      }
    }
  }

  /** Of a heading, from 1; 0 for text. */
  private int level(Paragraph paragraph) {
    int outline = paragraph.getLvl();
    if (outline >= 0 && outline < BODY_TEXT) {
      return outline + 1;
    }
    int style = paragraph.getStyleIndex();
    StyleDescription description =
        style < document.getStyleSheet().numStyles()
            ? document.getStyleSheet().getStyleDescription(style)
            : null;
    String name = description == null || description.getName() == null ? "" : description.getName();
    Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
    return heading.matches()
        ? Integer.parseInt(heading.group(1))
        : name.equalsIgnoreCase("title") ? 1 : 0;
  }

  private void table(Table table) {
    EdgeTable grid = new EdgeTable();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      grid.row();
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        Merge merge =
            cell.isMerged() && !cell.isFirstMerged()
                ? Merge.RIGHT
                : cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()
                    ? Merge.DOWN
                    : Merge.NONE;
        int left = cell.getLeftEdge();
        grid.cell(left, left + cell.getWidth(), merge, joined(cell));
      }
    }
    if (grid.isFrame()) {
      // A frame around paragraphs, which stay paragraphs.
      Range frame = table.getRow(0).getCell(0);
      for (int i = 0; i < frame.numParagraphs(); i++) {
        paragraph(frame.getParagraph(i));
      }
    } else {
      List<GridCell> cells = grid.grid();
      pieces.add(out -> out.table(cells));
    }
  }

  private String joined(TableCell cell) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      Paragraph paragraph = cell.getParagraph(i);
      String all = words(paragraph);
      String number = all.isBlank() ? "" : numbering.next(paragraph).orElse("");
      for (String line : (number + all).split("\n", -1)) {
        Words.join(joined, Words.clean(line));
      }
    }
    return joined.toString();
  }

  /** What is printed of a paragraph; line breaks in it as line feeds. */
  private String words(Paragraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      boolean seen =
          !run.isMarkedDeleted()
              && !run.isVanished()
              && !run.isStrikeThrough()
              && !run.isDoubleStrikeThrough();
      if (seen && run.isSymbol()) {
        symbol(run, words);
      } else if (seen) {
        print(run.text(), words);
      }
    }
    return words.toString();
  }

  private void symbol(CharacterRun run, StringBuilder words) {
    String font = run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
    if (instructions == 0) {
      words.append(SymbolFonts.shown(String.valueOf(font), run.getSymbolCharacter()));
    }
  }

  private void print(String text, StringBuilder words) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '\u0013' -> {
          fields++;
          instructions++;
        }
        case '\u0014' -> instructions = Math.max(0, instructions - 1);
        case '\u0015' -> {
          fields = Math.max(0, fields - 1);
          // A field without a result has instructions only.
          instructions = Math.min(instructions, fields);
        }
        case '\u000B', '\u000C' -> append(words, '\n');
        case '\u001E' -> append(words, '-');
        case '\u0007', '\r' -> {}
        default -> append(words, c);
      }
    }
  }

  private void append(StringBuilder words, char c) {
    if (instructions == 0) {
      words.append(c);
    }
  }
}

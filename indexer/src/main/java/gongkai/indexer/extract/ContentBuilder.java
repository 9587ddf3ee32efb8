package gongkai.indexer.extract;

import gongkai.chinese.ShownCharacters;
import gongkai.indexer.extract.Content.Attachment;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.extract.structure.Block.Stretch;
import gongkai.indexer.extract.structure.Doubts;
import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.worker.Parsed;
import gongkai.noun.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lays pieces out as one text, and counts every offset on the way. */
final class ContentBuilder {
  static final String NEEDS_OCR = "needs_ocr";
  static final String TRUNCATED = "truncated";

  /** Under this name a parser tells in its metadata what a reader must know. */
  static final String MARKS = "gongkai:mark";

  /** Under this one, that the file has pictures whose words were not read. */
  static final String PICTURES = "gongkai:pictures";

  static final String OCR_UNFINISHED = "ocr_unfinished";

  /** Not of the file: what was said to the worker, and what it says to us. */
  private static final Set<String> OURS =
      Set.of(
          MARKS,
          PICTURES,
          "content-type",
          "content-type-parser-override",
          "resourcename",
          "content-length");

  /** Navigation beyond this many lines describes nothing. */
  private static final int MAX_MARGIN = 400;

  private final int maxCharacters;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> margin = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private boolean truncated;

  ContentBuilder(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  Content build(Parsed parsed, List<Piece> pieces) {
    truncated = parsed.truncated();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Line line -> add(line);
        case Piece.Table table -> add(table);
        case Piece.Margin beside -> {
          if (margin.size() < MAX_MARGIN) {
            margin.add(Doubts.without(beside.text()));
          }
        }
        case Piece.Attachment link -> attachments.add(new Attachment(link.href(), link.label()));
      }
    }
    List<String> marks = new ArrayList<>(parsed.metadata().getOrDefault(MARKS, List.of()));
    if (parsed.mediaType().startsWith("image/") && text.isEmpty()) {
      marks.add(NEEDS_OCR);
    }
    if (truncated) {
      marks.add(TRUNCATED);
    }
    return new Content(
        parsed.mediaType(),
        text.toString(),
        blocks,
        margin,
        properties(parsed.metadata()),
        attachments,
        marks);
  }

  private void add(Piece.Line line) {
    if (hasRoom(line.text().length())) {
      int start = startBlock();
      List<Stretch> doubtful = new ArrayList<>();
      append(line.text(), doubtful);
      blocks.add(
          new Block(
              line.kind(), line.level(), line.page(), start, text.length(), List.of(), doubtful));
    }
  }

  private void add(Piece.Table table) {
    if (table.cells().stream().allMatch(cell -> cell.text().isEmpty())) {
      return;
    }
    int size = table.cells().stream().mapToInt(cell -> cell.text().length() + 1).sum();
    if (!hasRoom(size)) {
      return;
    }
    int start = startBlock();
    List<Cell> cells = new ArrayList<>(table.cells().size());
    List<Stretch> doubtful = new ArrayList<>();
    int row = -1;
    for (GridCell cell : table.cells()) {
      if (row >= 0) {
        text.append(cell.row() == row ? '\t' : '\n');
      }
      row = cell.row();
      int from = text.length();
      append(cell.text(), doubtful);
      cells.add(
          new Cell(
              cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), from, text.length()));
    }
    blocks.add(new Block(Block.Kind.TABLE, 0, table.page(), start, text.length(), cells, doubtful));
  }

  /** Takes the marks out of the words, and keeps where they were. */
  private void append(String words, List<Stretch> doubtful) {
    for (int[] place : Doubts.places(words)) {
      doubtful.add(new Stretch(text.length() + place[0], text.length() + place[1]));
    }
    text.append(Doubts.without(words));
  }

  private int startBlock() {
    if (!blocks.isEmpty()) {
      text.append('\n');
    }
    return text.length();
  }

  /** What does not fit ends the text, so that nothing is missing from its middle. */
  private boolean hasRoom(int characters) {
    truncated |= text.length() + 1 + characters > maxCharacters;
    return !truncated || text.length() + 1 + characters <= maxCharacters;
  }

  private static Map<String, List<String>> properties(Map<String, List<String>> metadata) {
    Map<String, List<String>> properties = new TreeMap<>();
    metadata.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!name.startsWith("X-TIKA:") && !OURS.contains(lower)) {
            properties.merge(
                lower,
                values.stream().map(ShownCharacters::of).toList(),
                (a, b) -> {
                  List<String> both = new ArrayList<>(a);
                  both.addAll(b);
                  return List.copyOf(both);
                });
          }
        });
    return properties;
  }
}

package gongkai.site.comparison;

import gongkai.compare.Contrast;
import gongkai.compare.Provision;
import gongkai.compare.TextDiff;
import gongkai.noun.Wire;
import gongkai.site.comparison.ContrastPage.Cell;
import gongkai.site.comparison.ContrastPage.Part;
import gongkai.site.comparison.ContrastPage.Piece;
import gongkai.site.comparison.ContrastPage.Row;
import gongkai.site.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns what became of articles into rows; those that are the same are folded together. */
final class ContrastViews {
  private final Frame frame;
  private final String older;
  private final String newer;

  ContrastViews(Frame frame, String older, String newer) {
    this.frame = frame;
    this.older = older;
    this.newer = newer;
  }

  List<Part> parts(Contrast contrast) {
    List<Part> parts = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    boolean same = false;
    for (Contrast.Row row : contrast.rows()) {
      boolean isSame = row.kind() == Contrast.Kind.SAME && !row.moved();
      if (isSame != same) {
        close(parts, rows, same);
        rows = new ArrayList<>();
        same = isSame;
      }
      rows.add(row(row));
    }
    close(parts, rows, same);
    return parts;
  }

  private void close(List<Part> parts, List<Row> rows, boolean same) {
    if (!rows.isEmpty()) {
      parts.add(new Part(same ? frame.say("contrast.same", names(rows)) : "", List.copyOf(rows)));
    }
  }

  /** 第三条 至 第九条, or how many there are of what has no number. */
  private String names(List<Row> rows) {
    List<String> labels =
        rows.stream().map(row -> row.right().label()).filter(label -> !label.isEmpty()).toList();
    if (labels.isEmpty()) {
      return frame.say("contrast.places", rows.size());
    }
    return labels.size() == 1
        ? labels.getFirst()
        : frame.say("document.fold-from", labels.getFirst(), labels.getLast());
  }

  private Row row(Contrast.Row row) {
    return new Row(
        row.kind().name().toLowerCase(Locale.ROOT),
        cell(row.older(), older, row.pieces(), TextDiff.Kind.DELETED),
        cell(row.newer(), newer, row.pieces(), TextDiff.Kind.INSERTED),
        row.moved() ? frame.say("contrast.moved") : "");
  }

  // A side may have nothing in this row.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private Cell cell(
      Optional<Provision> provision,
      String document,
      List<TextDiff.Piece> pieces,
      TextDiff.Kind own) {
    if (provision.isEmpty()) {
      return Cell.NOTHING;
    }
    Provision of = provision.orElseThrow();
    List<Piece> shown =
        pieces.stream()
            .filter(piece -> piece.kind() == TextDiff.Kind.EQUAL || piece.kind() == own)
            .map(piece -> new Piece(piece.kind() == own, piece.text()))
            .toList();
    return new Cell(
        of.label(),
        frame.link(Wire.link(document) + "#" + of.anchor()),
        of.heading(),
        lines(shown));
  }

  /** Pieces in the lines of the text. */
  static List<List<Piece>> lines(List<Piece> pieces) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces) {
      String[] parts = piece.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(line);
          line = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          line.add(new Piece(piece.changed(), parts[i]));
        }
      }
    }
    lines.add(line);
    return lines.stream().filter(one -> !one.isEmpty()).map(List::copyOf).toList();
  }
}

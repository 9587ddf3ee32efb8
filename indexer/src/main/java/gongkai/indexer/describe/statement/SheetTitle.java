package gongkai.indexer.describe.statement;

import gongkai.chinese.Folding;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Cell;
import java.util.List;
import java.util.Optional;

/**
 * The title of a spreadsheet: the one cell with words in the first row of its first table. What its
 * sheets are called names their parts, not the document.
 */
public final class SheetTitle {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 80;

  private SheetTitle() {}

  public static boolean isSheet(Content content) {
    String type = content.mediaType();
    return type.contains("spreadsheet") || type.contains("excel") || type.endsWith("/csv");
  }

  public static Optional<String> find(Content content) {
    Optional<Block> table =
        content.blocks().stream().filter(b -> b.kind() == Block.Kind.TABLE).findFirst();
    List<String> first =
        table.stream()
            .flatMap(b -> b.cells().stream())
            .filter(cell -> cell.row() == 0)
            .map(cell -> words(content, cell))
            .filter(words -> !words.isEmpty())
            .toList();
    return first.size() == 1
        ? Optional.of(first.getFirst()).filter(w -> w.length() >= SHORTEST && w.length() <= LONGEST)
        : Optional.empty();
  }

  private static String words(Content content, Cell cell) {
    return Folding.trim(content.text().substring(cell.start(), cell.end()).replace('\n', ' '));
  }
}

package gongkai.indexer.measure;

import gongkai.indexer.extract.structure.Block;
import gongkai.measure.piece.Line;
import java.util.List;

/** The blocks of a document as those who read sentences see them. */
final class Lines {
  private Lines() {}

  static List<Line> of(List<Block> blocks) {
    return blocks.stream()
        .map(block -> new Line(prose(block), block.start(), block.end()))
        .toList();
  }

  private static boolean prose(Block block) {
    return block.kind() != Block.Kind.TABLE && block.kind() != Block.Kind.HEADING;
  }
}

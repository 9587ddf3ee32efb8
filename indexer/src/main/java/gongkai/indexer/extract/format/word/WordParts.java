package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.structure.Piece;
import java.util.List;

/** What lies in other parts of the package and is shown where the body names it. */
interface WordParts {
  /** What a chunk of another format says. */
  List<Piece> chunk(String relation);

  /** The labels of a drawing made of shapes, in their order. */
  List<String> diagram(String relation);

  /** What stands on a picture. */
  List<Piece> picture(String relation);

  /** Nothing, for notes and headers. */
  static WordParts none() {
    return new WordParts() {
      @Override
      public List<Piece> chunk(String relation) {
        return List.of();
      }

      @Override
      public List<Piece> picture(String relation) {
        return List.of();
      }

      @Override
      public List<String> diagram(String relation) {
        return List.of();
      }
    };
  }
}

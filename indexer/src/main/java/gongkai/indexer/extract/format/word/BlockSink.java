package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;

/** Where blocks go: the text, the margin, or one cell. */
interface BlockSink {
  void line(ParagraphProperties properties, String text) throws SAXException;

  void table(List<GridCell> cells) throws SAXException;

  /** Blocks that are kept until it is known where they go. */
  final class Kept implements BlockSink {
    private final List<Block> blocks = new ArrayList<>();

    @Override
    public void line(ParagraphProperties properties, String text) {
      blocks.add(sink -> sink.line(properties, text));
    }

    @Override
    public void table(List<GridCell> cells) {
      blocks.add(sink -> sink.table(cells));
    }

    void giveTo(BlockSink sink) throws SAXException {
      for (Block block : blocks) {
        block.giveTo(sink);
      }
    }

    /** A line or a table. */
    private interface Block {
      void giveTo(BlockSink sink) throws SAXException;
    }
  }

  /** Joins blocks to the words of one cell. */
  record Joined(StringBuilder text) implements BlockSink {
    @Override
    public void line(ParagraphProperties ignored, String words) {
      Words.join(text, words);
    }

    @Override
    public void table(List<GridCell> inner) {
      inner.forEach(cell -> Words.join(text, cell.text()));
    }
  }

  /** Writes blocks into the text. */
  record Text(StructureWriter out) implements BlockSink {
    @Override
    public void line(ParagraphProperties properties, String text) throws SAXException {
      if (properties.isHeading()) {
        out.heading(properties.outline() + 1, text);
      } else if (properties.isListed()) {
        out.item(text);
      } else {
        out.paragraph(text);
      }
    }

    @Override
    public void table(List<GridCell> cells) throws SAXException {
      if (!cells.isEmpty()) {
        out.table(cells);
      }
    }
  }

  /** Writes blocks beside the text. */
  record Margin(StructureWriter out) implements BlockSink {
    @Override
    public void line(ParagraphProperties properties, String text) throws SAXException {
      out.margin(text);
    }

    @Override
    public void table(List<GridCell> cells) throws SAXException {
      for (GridCell cell : cells) {
        out.margin(cell.text());
      }
    }
  }
}

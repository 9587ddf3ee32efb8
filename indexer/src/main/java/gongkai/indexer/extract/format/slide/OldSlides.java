package gongkai.indexer.extract.format.slide;

import gongkai.indexer.extract.format.OldOffice;
import gongkai.indexer.extract.format.OldOffice.Piece;
import gongkai.indexer.extract.structure.GridBuilder;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PPT and DPS. Of a file that this cannot read, all words that Tika finds are taken. */
public final class OldSlides implements Parser {
  /** Places that every slide has and that say nothing of it. */
  private static final Set<Placeholder> RUNNING =
      Set.of(
          Placeholder.SLIDE_NUMBER, Placeholder.DATETIME, Placeholder.FOOTER, Placeholder.HEADER);

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("vnd.ms-powerpoint"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    OldOffice.parse(stream, handler, metadata, context, OldSlides::read);
  }

  private static boolean read(Path file, List<Piece> parts, Metadata metadata) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HSLFSlideShow show = new HSLFSlideShow(files)) {
      // What the speaker noted is not on the slides, and stands behind them.
      List<Piece> noted = new ArrayList<>();
      boolean hidden = false;
      for (HSLFSlide slide : show.getSlides()) {
        if (slide.isHidden()) {
          hidden = true;
          continue;
        }
        parts.add(StructureWriter::nextPage);
        shapes(slide.getShapes(), slide.getTitle() == null ? "" : slide.getTitle(), parts);
        HSLFNotes notes = slide.getNotes();
        if (notes != null) {
          shapes(notes.getShapes(), "", noted);
        }
      }
      parts.addAll(noted);
      if (hidden) {
        metadata.add("gongkai:mark", "hidden_left_out");
      }
      OldOffice.facts(show.getSummaryInformation(), metadata);
      return !show.getPictureData().isEmpty();
    }
  }

  private static void shapes(List<HSLFShape> shapes, String title, List<Piece> parts) {
    for (HSLFShape shape : shapes) {
      switch (shape) {
        case HSLFTable table -> {
          GridBuilder grid = grid(table);
          parts.add(out -> out.table(grid.cells()));
        }
        case HSLFGroupShape group -> shapes(group.getShapes(), title, parts);
        case HSLFTextShape text -> text(text, title, parts);
        default -> {}
      }
    }
  }

  private static void text(HSLFTextShape shape, String slideTitle, List<Piece> parts) {
    Placeholder place = shape.getPlaceholder();
    if (place != null && RUNNING.contains(place)) {
      return;
    }
    boolean title = shape.getText() != null && shape.getText().equals(slideTitle);
    for (String line : lines(shape)) {
      String words = Words.clean(line);
      parts.add(title ? out -> out.heading(1, words) : out -> out.paragraph(words));
    }
  }

  /** Merged cells are drawn larger; the places that they cover hold no cell. */
  private static GridBuilder grid(HSLFTable table) {
    GridBuilder grid = new GridBuilder();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      grid.row();
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        HSLFTableCell cell = table.getCell(row, column);
        if (cell != null) {
          StringBuilder words = new StringBuilder();
          for (String line : lines(cell)) {
            Words.join(words, Words.clean(line));
          }
          grid.cell(cell.getRowSpan(), cell.getGridSpan(), words.toString());
        }
      }
    }
    return grid;
  }

  private static String[] lines(HSLFTextShape shape) {
    String text = shape.getText();
    return text == null ? new String[0] : text.split("[\\n\\r\\u000b]", -1);
  }
}

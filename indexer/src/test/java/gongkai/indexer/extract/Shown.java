package gongkai.indexer.extract;

import gongkai.indexer.extract.structure.Included;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.TableText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/**
 * What a reader of a format finds, asked in our own process: cheaper than a worker, where only the
 * reader is in question.
 *
 * @param lines of the text, tables row by row
 */
record Shown(List<String> lines, List<String> margin, List<String> links, Metadata metadata) {

  static Shown by(Parser parser, String name, byte[] file) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    Shown shown = new Shown(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), metadata);
    try {
      for (Piece piece : Included.read(parser, file, metadata)) {
        switch (piece) {
          case Piece.Line line -> shown.lines.add(line.text());
          case Piece.Table table -> shown.lines.addAll(TableText.rows(table.cells()));
          case Piece.Margin beside -> shown.margin.add(beside.text());
          case Piece.Attachment link -> shown.links.add(link.href());
        }
      }
      return shown;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | TikaException e) {
      throw new AssertionError(e);
    }
  }

  List<String> marks() {
    return Arrays.asList(metadata.getValues("gongkai:mark"));
  }

  /** A package of parts by their names. */
  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

package gongkai.indexer.extract.format;

import gongkai.indexer.collect.charset.Charsets;
import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Text, in which each line is a block, CSV and its kin, and Markdown. Lines of cells between bars
 * make a table in either, since people paste them into plain text too.
 */
public final class PlainText implements Parser {
  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.TEXT_PLAIN,
          // Files without a name that tells what they are; Charsets refuses what is no text.
          MediaType.OCTET_STREAM,
          MediaType.text("csv"),
          MediaType.text("tsv"),
          MediaType.text("tab-separated-values"),
          MediaType.text("x-web-markdown"),
          MediaType.text("markdown"),
          MediaType.text("x-markdown"));

  private static final Pattern RULE = Pattern.compile("\\|?(\\s*:?-+:?\\s*\\|?)+");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    refuseOthers(metadata);
    String text = Charsets.decode(stream.readAllBytes(), "");
    boolean markdown = String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).contains("markdown");
    StructureWriter out = new StructureWriter(handler, metadata);
    if (markdown) {
      new Markdown(text, out).write(metadata);
      out.end();
      return;
    }
    Optional<List<GridCell>> cells = delimited(text, metadata);
    if (cells.isPresent()) {
      out.table(cells.orElseThrow());
      out.end();
      return;
    }
    List<String> table = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      for (String page : line.split("\f", -1)) {
        String words = Words.clean(page);
        if (isRow(words)) {
          table.add(words);
        } else {
          table(table, out);
          out.paragraph(words);
        }
      }
    }
    table(table, out);
    out.end();
  }

  private static Optional<List<GridCell>> delimited(String text, Metadata metadata) {
    String name = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
    return Delimited.isNamed(name, type) || Delimited.isTabbed(text)
        ? Delimited.cells(text)
        : Optional.empty();
  }

  /** Whatever has no parser of its own is given to the parser of bytes; only bytes are for us. */
  private static void refuseOthers(Metadata metadata) throws UnsupportedFormatException {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    boolean known =
        type == null
            || type.equals(MediaType.OCTET_STREAM)
            || MediaTypeRegistry.getDefaultRegistry().isInstanceOf(type, MediaType.TEXT_PLAIN);
    if (!known) {
      throw new UnsupportedFormatException("no parser for " + type);
    }
  }

  private static boolean isRow(String line) {
    return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
  }

  private static void table(List<String> rows, StructureWriter out) throws SAXException {
    List<GridCell> cells = new ArrayList<>();
    int row = 0;
    for (int i = 0; i < rows.size(); i++) {
      String line = rows.get(i);
      // Below the head only; elsewhere dashes are what a cell says.
      if (i != 1 || !RULE.matcher(line).matches()) {
        String[] words = line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1);
        for (int column = 0; column < words.length; column++) {
          String text = Words.clean(words[column].replace("\\|", "|"));
          cells.add(new GridCell(row, column, 1, 1, text));
        }
        row++;
      }
    }
    rows.clear();
    if (!cells.isEmpty()) {
      out.table(cells);
    }
  }
}

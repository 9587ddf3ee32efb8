package gongkai.indexer.extract;

import gongkai.indexer.extract.structure.Block;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a reader got out of the bytes, whatever their format.
 *
 * @param mediaType as detected from the bytes
 * @param text the document's own words: blocks parted by one line feed, table rows by a line feed
 *     and cells by a tab; page furniture is not in it
 * @param blocks cover the text in order, without overlap; only the line feeds between them are
 *     outside
 * @param margin lines of the page that are not the document's text but may describe it: metadata
 *     blocks, breadcrumbs, date lines; a table's cells parted by tabs
 * @param properties meta tags and file properties as written, names in lower case
 * @param attachments links to 附件 found on the page
 * @param marks what a reader must know: {@code needs_ocr}, {@code ocr}, {@code truncated} …
 */
public record Content(
    String mediaType,
    String text,
    List<Block> blocks,
    List<String> margin,
    Map<String, List<String>> properties,
    List<Attachment> attachments,
    List<String> marks) {

  public Content {
    blocks = List.copyOf(blocks);
    margin = List.copyOf(margin);
    properties = Map.copyOf(properties);
    attachments = List.copyOf(attachments);
    marks = List.copyOf(marks);
  }

  /** Whether its words are only to be seen: a scan, a photograph. */
  public boolean needsOcr() {
    return marks.contains("needs_ocr");
  }

  /** With one more mark for its readers. */
  public Content withMark(String mark) {
    return new Content(
        mediaType,
        text,
        blocks,
        margin,
        properties,
        attachments,
        Stream.concat(marks.stream(), Stream.of(mark)).distinct().toList());
  }

  /** Its first blocks, as far as they end within so many characters; the first one cut to them. */
  public Content beginning(int characters) {
    if (text.length() <= characters) {
      return this;
    }
    List<Block> first = blocks.stream().filter(block -> block.end() <= characters).toList();
    int end = first.isEmpty() ? characters : first.getLast().end();
    List<Block> kept =
        first.isEmpty()
            ? List.of(
                new Block(
                    Block.Kind.PARAGRAPH,
                    0,
                    OptionalInt.empty(),
                    0,
                    characters,
                    List.of(),
                    blocks.stream()
                        .flatMap(block -> block.doubtful().stream())
                        .filter(stretch -> stretch.end() <= characters)
                        .toList()))
            : first;
    return new Content(
        mediaType, text.substring(0, end), kept, margin, properties, attachments, marks);
  }

  /** A link on the page to a file that belongs to it. */
  public record Attachment(String href, String label) {}
}

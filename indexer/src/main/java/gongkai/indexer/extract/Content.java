package gongkai.indexer.extract;

import gongkai.indexer.extract.structure.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  Content marked(String mark) {
    List<String> more = new ArrayList<>(marks);
    more.add(mark);
    return new Content(mediaType, text, blocks, margin, properties, attachments, more);
  }

  /** A link on the page to a file that belongs to it. */
  public record Attachment(String href, String label) {}
}

package gongkai.indexer.extract.format.chunk;

import gongkai.indexer.extract.format.PlainText;
import gongkai.indexer.extract.format.WebPage;
import gongkai.indexer.extract.format.mail.Mail;
import gongkai.indexer.extract.format.rich.RichText;
import gongkai.indexer.extract.format.word.WordDocument;
import gongkai.indexer.extract.structure.Included;
import gongkai.indexer.extract.structure.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/** DOCX, with the chunks (altChunk) of HTML, MHT, RTF, DOCX and text that it may consist of. */
public final class WordWithChunks extends WordDocument {
  private static final int HEAD = 4096;

  public WordWithChunks() {
    super(WordWithChunks::chunk);
  }

  private static List<Piece> chunk(byte[] bytes) throws IOException, SAXException, TikaException {
    return Included.read(reader(bytes), bytes, new Metadata());
  }

  /** By the first bytes; extensions within packages are not to be relied on. */
  private static Parser reader(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("pk")) {
      // A chunk of a chunk is not gone into: packages could hold themselves.
      return new Nested();
    }
    if (head.startsWith("{\\rtf")) {
      return new RichText();
    }
    if (head.contains("mime-version:")) {
      return new Mail();
    }
    return head.contains("<") && head.contains(">") ? new WebPage() : new PlainText();
  }

  /** A document within a document. */
  private static final class Nested extends WordDocument {
    Nested() {
      super(bytes -> List.of());
    }
  }
}

package gongkai.indexer.extract.format;

import gongkai.indexer.extract.format.scan.PictureWords;
import gongkai.indexer.extract.structure.Piece;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/** Pictures whose bytes are in the page itself, such as a table that was pasted as one. */
final class PastedPictures {
  static final String DATA = "data:image/";

  private PastedPictures() {}

  /** What stands on them, by the elements that show them. */
  static Map<Element, List<Piece>> read(Document page, PictureWords words)
      throws IOException, SAXException {
    Map<Element, List<Piece>> read = new HashMap<>();
    for (Element picture : page.select("img[src^=" + DATA + "]")) {
      String source = picture.attr("src");
      int comma = source.indexOf(";base64,");
      if (comma > 0 && comma < 100) {
        List<Piece> pieces = words.of(bytes(source.substring(comma + ";base64,".length())));
        if (!pieces.isEmpty()) {
          read.put(picture, pieces);
        }
      }
    }
    return read;
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}

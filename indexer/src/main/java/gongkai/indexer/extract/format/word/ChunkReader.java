package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.structure.Piece;
import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** Reads a part of a package that has a format of its own. */
public interface ChunkReader {
  /** What the part says; the bytes tell its format. */
  List<Piece> read(byte[] bytes) throws IOException, SAXException, TikaException;
}

package gongkai.indexer.collect;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What kind of file it is, from its bytes; its name only refines what they say. */
final class MediaTypes {
  private static final String UNKNOWN = "application/octet-stream";

  private static final String ZIP = "application/zip";

  /** The fixed-layout format of GB/T 33190, which Tika takes for any zip. */
  private static final String OFD = "application/ofd";

  /** Made once: every default configuration reads all of Tika's types anew. */
  private static final Detector DETECTOR = TikaConfig.getDefaultConfig().getDetector();

  private MediaTypes() {}

  static String of(Path file, String fileName) throws IOException {
    return of(file, fileName, "");
  }

  /**
   * @param declared by a server; it refines what the bytes say and never overrules them
   */
  static String of(Path file, String fileName, String declared) throws IOException {
    Metadata metadata = new Metadata();
    if (declared.startsWith("text/") || declared.startsWith("application/xhtml")) {
      // Page addresses end in anything; a server's word makes text a page, and nothing else.
      metadata.set(Metadata.CONTENT_TYPE, declared.replaceFirst(";.*", "").strip());
    }
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
    try (TikaInputStream in = TikaInputStream.get(file)) {
      String type = DETECTOR.detect(in, metadata).toString();
      return type.equals(ZIP) && isOfd(file) ? OFD : type;
    } catch (RuntimeException e) {
      // A detector stumbled over a broken container; the extract stage says what is wrong with it.
      return UNKNOWN;
    }
  }

  private static boolean isOfd(Path file) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return zip.getEntry("OFD.xml") != null;
    } catch (IOException e) {
      return false;
    }
  }
}

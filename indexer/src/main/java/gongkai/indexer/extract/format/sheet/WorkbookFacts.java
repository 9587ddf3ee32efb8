package gongkai.indexer.extract.format.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Title and author that a workbook states of itself. Without them it is no worse, so whatever is
 * wrong with them is passed over.
 */
final class WorkbookFacts {
  private WorkbookFacts() {}

  /** Of an XLSX and its like. */
  static void ofPackage(Path file, Metadata metadata) {
    try (OPCPackage files = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      PackageProperties facts = files.getPackageProperties();
      facts.getTitleProperty().ifPresent(title -> metadata.set(TikaCoreProperties.TITLE, title));
      facts
          .getCreatorProperty()
          .ifPresent(author -> metadata.set(TikaCoreProperties.CREATOR, author));
    } catch (OpenXML4JException | IOException | RuntimeException e) {
      metadata.add(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING, "no properties: " + e);
    }
  }

  /** Of an XLS and its like. */
  static void ofOldFile(Path file, Metadata metadata) {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)
          && PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME)
              instanceof SummaryInformation facts) {
        Optional.ofNullable(facts.getTitle())
            .ifPresent(title -> metadata.set(TikaCoreProperties.TITLE, title));
        Optional.ofNullable(facts.getAuthor())
            .ifPresent(author -> metadata.set(TikaCoreProperties.CREATOR, author));
      }
    } catch (NoPropertySetStreamException | IOException | RuntimeException e) {
      metadata.add(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING, "no properties: " + e);
    }
  }
}

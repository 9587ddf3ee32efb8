package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gongkai.indexer.collect.member.Apart.Carried;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PDF carries is had from a worker, so that a PDF made to swell costs itself only. */
class PdfCarriedTest {
  @TempDir private Path folder;
  private final Workbench bench = Workbench.shared();

  @Test
  void theFilesAreNamedFirstAndCopiedWhenTheyAreWanted() throws IOException {
    Path pdf = folder.resolve("holder.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFileUnicode("附件 1.txt");
      byte[] bytes = "一".getBytes(StandardCharsets.UTF_8);
      specification.setEmbeddedFileUnicode(
          new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("1", specification));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      document.save(pdf.toFile());
    }
    List<Carried> named = bench.extractor().carried(pdf, Optional.empty());
    assertEquals(List.of("附件 1.txt"), named.stream().map(Carried::name).toList());
    Path into = Files.createDirectory(folder.resolve("into"));
    List<Carried> copied = bench.extractor().carried(pdf, Optional.of(into));
    assertEquals("一", Files.readString(copied.getFirst().file()));
    assertEquals(1, copied.size());
  }

  @Test
  void whatIsNoPdfIsSaidAndDoesNoHarm() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 /EmbeddedFile");
    assertThrows(IOException.class, () -> bench.extractor().carried(broken, Optional.empty()));
  }
}

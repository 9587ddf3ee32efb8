package gongkai.indexer.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.stage.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that carry others give them as documents of their own, and themselves. */
class CarriedTest {
  @TempDir private Path folder;

  @Test
  void aMailGivesItsAttachmentsAndItself() throws IOException {
    String mail =
        """
        Subject: a
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain

        text
        --x
        Content-Type: application/pdf; name*=gb18030''%B1%ED.pdf
        Content-Disposition: attachment

        one
        --x
        Content-Type: application/pdf; name*=gb18030''%B1%ED.pdf
        Content-Disposition: attachment

        two
        --x--
        """;
    Path file = write("m.eml", mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("m.eml!/表.pdf", "m.eml!/2-表.pdf", "m.eml"), places(file));
  }

  @Test
  void aSavedPageIsOneDocument() throws IOException {
    String page =
        """
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary=x

        --x
        Content-Type: text/html
        Content-Location: http://a/b.html

        <p>text</p>
        --x
        Content-Type: image/png
        Content-Location: http://a/b.png

        png
        --x--
        """;
    Path file = write("a.doc", page.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("a.doc"), places(file));
  }

  @Test
  void aPdfGivesWhatIsAttached() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("list.txt");
      file.setEmbeddedFile(
          new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'a', 'b'})));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("key", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      Path pdf = write("p.pdf", out.toByteArray());
      assertEquals(List.of("p.pdf!/list.txt", "p.pdf"), places(pdf));
    }
  }

  @Test
  void anOfdOfTwoDocumentsIsTwoWithTheSameBytesEachTime() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("OFD.xml"));
      zip.write(
          "<o:OFD><o:DocBody><o:Title>甲</o:Title><o:DocRoot>D0/D.xml</o:DocRoot></o:DocBody><o:DocBody><o:Title>乙</o:Title><o:DocRoot>D1/D.xml</o:DocRoot></o:DocBody></o:OFD>"
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("D0/D.xml"));
      zip.write("<Document/>".getBytes(StandardCharsets.UTF_8));
    }
    Path ofd = write("o.ofd", out.toByteArray());
    assertEquals(List.of("o.ofd!/1-甲.ofd", "o.ofd!/2-乙.ofd"), places(ofd));
    assertTrue(Arrays.equals(bytes(ofd, 0), bytes(ofd, 0)));
    assertTrue(!Arrays.equals(bytes(ofd, 0), bytes(ofd, 1)));
  }

  @Test
  void twoMembersOfOneNameAreTwoPlaces() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (String text : List.of("one", "two")) {
        zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    assertEquals(
        List.of("z.zip!/a.txt", "z.zip!/a.txt~2"), places(write("z.zip", out.toByteArray())));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private List<String> places(Path file) throws IOException {
    List<String> places = new ArrayList<>();
    try (Collector collector =
        Collector.of(List.of(file), CollectLimits.DEFAULT, folder.resolve("in"))) {
      while (collector.hasNext()) {
        String uri = URLDecoder.decode(collector.next().uri().toString(), StandardCharsets.UTF_8);
        places.add(
            uri.substring(
                uri.indexOf(folder.getFileName() + "/")
                    + folder.getFileName().toString().length()
                    + 1));
      }
    }
    return places;
  }

  private byte[] bytes(Path file, int index) throws IOException {
    try (Collector collector =
        Collector.of(List.of(file), CollectLimits.DEFAULT, folder.resolve("in"))) {
      Found found = collector.next();
      for (int i = 0; i < index; i++) {
        found = collector.next();
      }
      return switch (found.result()) {
        case Result.Done<Source> done -> Files.readAllBytes(done.value().file());
        case Result.Failed<Source> failed -> throw new AssertionError(failed.failure().toString());
      };
    }
  }
}

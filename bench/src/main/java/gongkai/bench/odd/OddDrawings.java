package gongkai.bench.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gongkai.indexer.stage.Failure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs that go in circles, promise what is not there, or swell. */
final class OddDrawings {
  private static final String FONT =
      "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n";
  private static final String WORDS = "BT /F 12 Tf 72 700 Td (Words of the page) Tj ET ";

  private OddDrawings() {}

  static List<OddFile> all() throws IOException {
    List<OddFile> files = new ArrayList<>();
    files.add(OddFile.read("plain.pdf", pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", WORDS, "")));
    files.add(OddFile.read("plain.txt", pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", WORDS, "")));
    files.add(
        OddFile.either(
            "circle.pdf",
            pdf("<</Type/Pages/Kids[3 0 R 2 0 R]/Count 999999999/Parent 2 0 R>>", WORDS, ""),
            Reason.DAMAGED));
    files.add(
        OddFile.refused(
            "self.pdf",
            pdf("<</Type/Pages/Kids[2 0 R]/Count 2>>", WORDS, ""),
            Reason.DAMAGED,
            Reason.NO_TEXT));
    files.add(
        OddFile.read(
            "many.pdf",
            pdf("<</Type/Pages/Kids[" + "3 0 R ".repeat(2000) + "]/Count 2000>>", WORDS, "")));
    String inner = WORDS + "/X Do /X Do /X Do ";
    files.add(
        OddFile.read(
            "form.pdf",
            pdf(
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                WORDS + "/X Do /X Do",
                "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>/Length %d>>stream\n%s\nendstream endobj\n"
                    .formatted(inner.length(), inner))));
    files.add(
        OddFile.read(
            "nested.pdf",
            pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", "q ".repeat(300_000) + WORDS, "")));
    files.add(
        OddFile.read(
            "numbers.pdf",
            pdf(
                "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 1e38 -1e38]>>",
                WORDS + "1e99 0 0 1e99 0 0 cm 99999999999999999999 0 m 0 0 l S",
                "")));
    files.add(
        OddFile.either(
            "loop.pdf",
            """
            %PDF-1.5
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            xref
            0 1
            0000000000 65535 f\s
            trailer<</Size 9/Root 1 0 R/Prev 55>>
            startxref
            55
            %%EOF"""
                .getBytes(ISO_8859_1),
            Reason.DAMAGED,
            Reason.NO_TEXT));
    files.add(
        OddFile.either(
            "object-stream.pdf",
            """
            %PDF-1.5
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            4 0 obj<</Type/ObjStm/N 2/First 9/Extends 4 0 R/Length 20>>stream
            2 0 4 5 <<>> 4 0 R
            endstream endobj
            trailer<</Size 9/Root 1 0 R>>
            startxref
            0
            %%EOF"""
                .getBytes(ISO_8859_1),
            Reason.DAMAGED,
            Reason.NO_TEXT));
    files.add(
        OddFile.either(
            "swollen.pdf",
            swollen(),
            Reason.TOO_MUCH_OUTPUT,
            Reason.OUT_OF_MEMORY,
            Reason.TIMED_OUT,
            Reason.DAMAGED));
    files.add(OddFile.refused("locked.pdf", locked("user"), Reason.ENCRYPTED));
    files.add(OddFile.read("owned.pdf", locked("")));
    files.add(OddFile.refused("head.pdf", "%PDF-1.7\n", Reason.DAMAGED));
    files.add(
        OddFile.either(
            "type3.pdf",
            pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", WORDS.replace("/F", "/T") + WORDS, type3()),
            Reason.DAMAGED));
    return files;
  }

  private static byte[] pdf(String pages, String content, String more) {
    String body =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj"
            + pages
            + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R/T 7 0 R>>/XObject<</X 6 0 R>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length "
            + content.length()
            + ">>stream\n"
            + content
            + "\nendstream endobj\n"
            + FONT
            + more
            + "trailer<</Size 9/Root 1 0 R>>\nstartxref\n0\n%%EOF";
    return body.getBytes(ISO_8859_1);
  }

  private static String type3() {
    String glyph = "100 0 d0 BT /T 12 Tf (a) Tj ET";
    return "7 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 8 0 R>>/Resources<</Font<</T 7 0 R>>>>>>endobj\n8 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
        .formatted(glyph.length(), glyph);
  }

  /** A page of a few kilobytes that says the same two hundred million characters long. */
  private static byte[] swollen() {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    byte[] text = WORDS.repeat(1 << 14).getBytes(ISO_8859_1);
    for (int i = 0; i < 400; i++) {
      deflater.setInput(text);
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    String stream = packed.toString(ISO_8859_1);
    String plain = new String(pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", stream, ""), ISO_8859_1);
    return plain.replace("4 0 obj<<", "4 0 obj<</Filter/FlateDecode").getBytes(ISO_8859_1);
  }

  private static byte[] locked(String user) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), 12);
        out.newLineAtOffset(72, 700);
        out.showText("Words under lock");
        out.endText();
      }
      document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}

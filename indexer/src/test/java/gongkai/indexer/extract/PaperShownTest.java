package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.extract.format.ofd.OfdDocument;
import gongkai.indexer.extract.format.pdf.PdfDocument;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen on drawn pages, PDF and OFD, and what is not. */
class PaperShownTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270, 5})
  void turnedTextIsReadInItsOwnDirection(int degrees) throws IOException {
    Shown shown =
        pdf(
            out -> {
              text(out, degrees, 300, 400, 14, "The first line of a text");
              double back = Math.toRadians(degrees);
              text(
                  out,
                  degrees,
                  (float) (300 + 40 * Math.sin(back)),
                  (float) (400 - 40 * Math.cos(back)),
                  14,
                  "Second line");
            });
    assertEquals(List.of("The first line of a text", "Second line"), shown.lines());
    assertEquals(List.of(), shown.marks());
  }

  @Test
  void aSidewaysTableHasItsCells() throws IOException {
    Shown shown =
        pdf(
            out -> {
              for (int x : new int[] {100, 140, 180}) {
                line(out, x, 80, x, 480);
              }
              for (int y : new int[] {80, 280, 480}) {
                line(out, 100, y, 180, y);
              }
              text(out, 90, 125, 100, 12, "kind");
              text(out, 90, 125, 300, 12, "count");
              text(out, 90, 165, 100, 12, "asked");
              text(out, 90, 165, 300, 12, "12");
            });
    assertEquals(List.of("kind\tcount", "asked\t12"), shown.lines());
  }

  @Test
  void aWatermarkIsNoText() throws IOException {
    Shown shown =
        pdf(
            out -> {
              text(out, 0, 70, 700, 12, "What is said here is text.");
              text(out, 0, 70, 670, 12, "So is its second paragraph, which says more of it.");
              text(out, 40, 80, 600, 40, "INTERNAL");
              out.setNonStrokingColor(0.85f);
              text(out, 0, 60, 675, 50, "DRAFT");
              for (int y = 100; y < 800; y += 150) {
                text(out, 30, 300, y, 20, "DO NOT COPY");
              }
              out.setNonStrokingColor(Color.BLACK);
              text(out, 30, 350, 300, 12, "A slanting note of its own");
            });
    assertEquals(
        List.of(
            "What is said here is text.",
            "So is its second paragraph, which says more of it.",
            "A slanting note of its own"),
        shown.lines());
  }

  @Test
  void whatIsNotSeenIsNoText() throws IOException {
    Shown shown =
        pdf(
            out -> {
              text(out, 0, 70, 740, 12, "Seen");
              out.setNonStrokingColor(Color.WHITE);
              text(out, 0, 70, 700, 12, "White on white");
              out.setNonStrokingColor(Color.BLUE);
              out.addRect(60, 640, 200, 30);
              out.fill();
              out.setNonStrokingColor(Color.WHITE);
              text(out, 0, 70, 650, 12, "White on blue");
              out.setNonStrokingColor(Color.BLACK);
              out.setRenderingMode(RenderingMode.NEITHER);
              text(out, 0, 70, 600, 12, "Not painted");
              out.setRenderingMode(RenderingMode.FILL);
              text(out, 0, 70, 550, 12, "Blacked out");
              out.addRect(60, 540, 200, 30);
              out.fill();
              out.saveGraphicsState();
              out.addRect(0, 0, 10, 10);
              out.clip();
              text(out, 0, 70, 500, 12, "Clipped away");
              out.restoreGraphicsState();
              text(out, 0, 70, -40, 12, "Below the page");
            });
    assertEquals(List.of("Seen", "White on blue"), shown.lines());
  }

  @Test
  void layersThatAreSwitchedOffAreNotSeen() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDOptionalContentProperties layers = new PDOptionalContentProperties();
      PDOptionalContentGroup on = new PDOptionalContentGroup("on");
      PDOptionalContentGroup off = new PDOptionalContentGroup("off");
      layers.addGroup(on);
      layers.addGroup(off);
      layers.setGroupEnabled(off, false);
      document.getDocumentCatalog().setOCProperties(layers);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginMarkedContent(COSName.OC, on);
        text(out, 0, 70, 700, 12, "Layer shown");
        out.endMarkedContent();
        out.beginMarkedContent(COSName.OC, off);
        text(out, 0, 70, 600, 12, "Layer hidden");
        out.endMarkedContent();
      }
      assertEquals(List.of("Layer shown"), read(document).lines());
    }
  }

  @Test
  void wordsTypedOntoAPageAreSeen() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        text(out, 0, 70, 700, 12, "Name:");
      }
      PDAnnotation note = PDAnnotation.createAnnotation(dictionary("FreeText"));
      note.setRectangle(new PDRectangle(120, 695, 200, 18));
      note.setContents("Somebody");
      PDAnnotation hidden = PDAnnotation.createAnnotation(dictionary("FreeText"));
      hidden.setRectangle(new PDRectangle(120, 595, 200, 18));
      hidden.setContents("Nobody");
      hidden.setHidden(true);
      page.setAnnotations(List.of(note, hidden));
      assertEquals(List.of("Name: Somebody"), read(document).lines());
    }
  }

  @Test
  void onlyPagesThatArePicturesAreScans() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      assertEquals(List.of(), read(document).marks());
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        BufferedImage grey = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        out.drawImage(LosslessFactory.createFromImage(document, grey), 0, 0, 595, 842);
      }
      assertEquals(List.of("needs_ocr"), read(document).marks());
    }
  }

  @Test
  void anOfdShowsNotesAndUnitsAndHidesWhatIsHidden() {
    Map<String, String> parts = new HashMap<>();
    parts.put("OFD.xml", "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>");
    parts.put(
        "D/Document.xml",
        "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><PublicRes>R.xml</PublicRes></CommonData>"
            + "<Pages><Page ID='7' BaseLoc='P.xml'/></Pages><Annotations>A.xml</Annotations><Attachments>T.xml</Attachments></Document>");
    parts.put(
        "D/R.xml",
        "<Res><CompositeGraphicUnits><CompositeGraphicUnit ID='9'><Content>"
            + object(0, 0, "", "单元")
            + "</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>");
    parts.put(
        "D/A.xml", "<Annotations><Page PageID='7'><FileLoc>N.xml</FileLoc></Page></Annotations>");
    parts.put(
        "D/N.xml",
        "<PageAnnot><Annot Type='Stamp'><Appearance Boundary='20 120 80 20'>"
            + object(0, 0, "", "批注")
            + "</Appearance></Annot><Annot Type='Watermark'><Appearance Boundary='20 140 80 20'>"
            + object(0, 0, "", "水印")
            + "</Appearance></Annot></PageAnnot>");
    parts.put(
        "D/T.xml",
        "<Attachments><Attachment ID='1' Name='清单' Format='txt'><FileLoc>t.bin</FileLoc></Attachment></Attachments>");
    parts.put("D/t.bin", "附件");
    parts.put(
        "D/P.xml",
        "<Page><Content><Layer>"
            + object(20, 30, "", "题目")
            + object(20, 50, "Visible='false'", "不显")
            + object(20, 60, "Alpha='0'", "透明")
            + object(20, 70, "Fill='false'", "不填")
            + "<CompositeObject Boundary='20 90 80 20' ResourceID='9'/>"
            + "<TextObject Boundary='150 20 40 40' Size='5' CTM='0 1 -1 0 0 0'><TextCode X='0' Y='5' DeltaX='g 3 5'>旁边横排</TextCode></TextObject>"
            + "</Layer></Content></Page>");
    Shown shown = Shown.by(new OfdDocument(), "a.ofd", Shown.zip(parts));
    assertEquals(List.of("题目", "单元", "批注", "旁边横排"), shown.lines());
    assertEquals(List.of("./a.ofd!/%E6%B8%85%E5%8D%95.txt"), shown.links());
  }

  private static String object(int x, int y, String attributes, String text) {
    return "<TextObject Boundary='%d %d 60 6' Size='5' %s><TextCode X='0' Y='5' DeltaX='g 1 5'>%s</TextCode></TextObject>"
        .formatted(x, y, attributes, text);
  }

  private interface Drawing {
    void on(PDPageContentStream out) throws IOException;
  }

  private static Shown pdf(Drawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        drawing.on(out);
      }
      return read(document);
    }
  }

  private static Shown read(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return Shown.by(new PdfDocument(), "a.pdf", out.toByteArray());
  }

  private static org.apache.pdfbox.cos.COSDictionary dictionary(String kind) {
    org.apache.pdfbox.cos.COSDictionary note = new org.apache.pdfbox.cos.COSDictionary();
    note.setName(COSName.TYPE, "Annot");
    note.setName(COSName.SUBTYPE, kind);
    return note;
  }

  private static void text(
      PDPageContentStream out, int degrees, float x, float y, int size, String words)
      throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(FontName.HELVETICA), size);
    out.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), x, y));
    out.showText(words);
    out.endText();
  }

  private static void line(PDPageContentStream out, int x1, int y1, int x2, int y2)
      throws IOException {
    out.moveTo(x1, y1);
    out.lineTo(x2, y2);
    out.stroke();
  }
}

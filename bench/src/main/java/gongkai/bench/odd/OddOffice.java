package gongkai.bench.odd;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.indexer.stage.Failure.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Office documents and packages of XML: locked ones, bombs, and such as ask for what is outside.
 */
final class OddOffice {
  private static final String WORDS = "示例区财政局关于示例资金的通知。";
  private static final String W =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>";
  private static final String P = "<w:p><w:r><w:t>" + WORDS + "</w:t></w:r></w:p>";
  private static final String X =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";

  private OddOffice() {}

  static List<OddFile> all(String secret, String trap) throws IOException {
    List<OddFile> files = new ArrayList<>();
    byte[] docx = docx(W + P + "</w:body></w:document>");
    byte[] xlsx = xlsx(X + "<sheetData>" + cell("A1") + "</sheetData></worksheet>");
    files.add(OddFile.read("plain.docx", docx));
    files.add(OddFile.read("plain.xlsx", xlsx));
    files.add(OddFile.read("docx.txt", docx));
    files.add(OddFile.read("xlsx.pdf", xlsx));
    files.add(OddFile.refused("locked.docx", locked(docx), Reason.ENCRYPTED));
    files.add(OddFile.refused("locked.xlsx", locked(xlsx), Reason.ENCRYPTED));
    files.add(OddFile.refused("locked.xls", lockedXls(), Reason.ENCRYPTED));
    files.add(OddFile.refused("locked.odt", odt(true, WORDS), Reason.ENCRYPTED));
    files.add(OddFile.read("plain.odt", odt(false, WORDS)));
    files.add(OddFile.refused("locked.ofd", ofd("Encryptions", WORDS), Reason.ENCRYPTED));
    files.add(OddFile.read("plain.ofd", ofd("", WORDS)));
    String laughs = OddPages.laughs();
    files.add(OddFile.refused("laughs.docx", docx(laughs), Reason.DAMAGED));
    files.add(OddFile.refused("laughs.xlsx", xlsx(laughs), Reason.DAMAGED));
    files.add(OddFile.either("laughs.odt", odt(laughs), Reason.DAMAGED, Reason.NO_TEXT));
    files.add(OddFile.refused("laughs.ofd", zipped(Map.of("OFD.xml", laughs)), Reason.DAMAGED));
    String outside = OddPages.outside(secret, trap, "&a;&b;");
    files.add(OddFile.refused("outside.docx", docx(outside), Reason.DAMAGED, Reason.NO_TEXT));
    files.add(OddFile.refused("outside.xlsx", xlsx(outside), Reason.DAMAGED, Reason.NO_TEXT));
    files.add(OddFile.either("outside.odt", odt(outside), Reason.DAMAGED, Reason.NO_TEXT));
    files.add(OddFile.refused("outside.ofd", zipped(Map.of("OFD.xml", outside)), Reason.DAMAGED));
    files.add(
        OddFile.read(
            "far.xlsx",
            xlsx(
                X
                    + "<dimension ref='A1:XFD1048576'/><sheetData>"
                    + cell("A1")
                    + "<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>远</t></is></c></row>"
                    + "</sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>")));
    files.add(
        OddFile.either(
            "merges.xlsx",
            xlsx(
                X
                    + "<sheetData>"
                    + rows(3000)
                    + "</sheetData><mergeCells>"
                    + "<mergeCell ref='A1:B2999'/>".repeat(200_000)
                    + "</mergeCells></worksheet>"),
            Reason.TIMED_OUT));
    files.add(
        new OddFile(
            "rows.xlsx",
            Set.of("READ"),
            out ->
                xlsx(
                    out,
                    sheet -> {
                      sheet.write((X + "<sheetData>").getBytes(UTF_8));
                      byte[] row = "<row><c><v>1</v></c><c><v>2</v></c></row>".getBytes(UTF_8);
                      for (int i = 0; i < 1_000_000; i++) {
                        sheet.write(row);
                      }
                      sheet.write("</sheetData></worksheet>".getBytes(UTF_8));
                    })));
    files.add(
        new OddFile(
            "bomb.docx",
            Set.of("TOO_MUCH_OUTPUT"),
            out -> {
              try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(types("word/document.xml", "wordprocessingml.document").getBytes(UTF_8));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write((W + P).getBytes(UTF_8));
                byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
                for (int i = 0; i < 1000; i++) {
                  zip.write(spaces);
                }
              }
            }));
    files.add(
        OddFile.either(
            "deep.docx",
            docx(
                W
                    + P
                    + "<w:tbl><w:tr><w:tc>".repeat(20_000)
                    + P
                    + "</w:tc></w:tr></w:tbl>".repeat(20_000)
                    + "</w:body></w:document>"),
            Reason.DAMAGED));
    files.add(
        OddFile.refused(
            "nothing.docx", zipped(Map.of("word/x.xml", "<a/>")), Reason.DAMAGED, Reason.NO_TEXT));
    files.add(
        OddFile.either(
            "zip.docx", OddArchives.zip("a.txt", WORDS.getBytes(UTF_8)), Reason.DAMAGED));
    files.add(
        OddFile.read(
            "table.rtf",
            "{\\rtf1\\ansi\\ansicpg936{\\trowd\\cellx1000\\cellx2000 a\\cell b\\cell\\row}}"));
    files.add(
        OddFile.either(
            "deep.rtf",
            ("{\\rtf1 " + "{".repeat(200_000) + "words" + "}".repeat(200_000) + "}")
                .getBytes(UTF_8),
            Reason.DAMAGED,
            Reason.CRASHED));
    return files;
  }

  private static String cell(String place) {
    return "<row r='1'><c r='" + place + "' t='inlineStr'><is><t>" + WORDS + "</t></is></c></row>";
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      rows.append(
          "<row r='%d'><c r='A%d'><v>%d</v></c><c r='B%d'><v>2</v></c></row>"
              .formatted(i, i, i, i));
    }
    return rows.toString();
  }

  private static byte[] locked(byte[] plain) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      info.getEncryptor().confirmPassword("secret");
      try (OutputStream out = info.getEncryptor().getDataStream(files)) {
        out.write(plain);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static byte[] lockedXls() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("表").createRow(0).createCell(0).setCellValue(WORDS);
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  static byte[] docx(String main) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document"));
    parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
    parts.put("word/document.xml", main);
    return zipped(parts);
  }

  private static byte[] xlsx(String sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    xlsx(out, to -> to.write(sheet.getBytes(UTF_8)));
    return new ByteArrayInputStream(out.toByteArray()).readAllBytes();
  }

  private static void xlsx(OutputStream out, OddFile.Writing sheet) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          types("xl/workbook.xml", "spreadsheetml.sheet")
              .replace(
                  "</Types>",
                  "<Override PartName='/xl/s.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>"));
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "s.xml"));
      zip.putNextEntry(new ZipEntry("xl/s.xml"));
      sheet.to(zip);
    }
  }

  private static String types(String part, String kind) {
    return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override PartName='/%s' ContentType='application/vnd.openxmlformats-officedocument.%s.main+xml'/></Types>"
        .formatted(part, kind);
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s' Target='%s'/></Relationships>"
        .formatted(kind, target);
  }

  private static byte[] odt(boolean locked, String words) throws IOException {
    String entry = locked ? "<m:encryption-data m:checksum='x'/>" : "";
    return odt(
        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry m:full-path='content.xml' m:media-type='text/xml'>"
            + entry
            + "</m:file-entry></m:manifest>",
        locked
            ? "\u0001\u0002 nothing that can be read"
            : "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:text><t:p>"
                + words
                + "</t:p></o:text></o:body></o:document-content>");
  }

  private static byte[] odt(String content) throws IOException {
    return odt(
        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>", content);
  }

  private static byte[] odt(String manifest, String content) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("META-INF/manifest.xml", manifest);
    parts.put("content.xml", content);
    return zipped(parts);
  }

  private static byte[] ofd(String extra, String words) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    String more = extra.isEmpty() ? "" : "<" + extra + ">Encryptions.xml</" + extra + ">";
    parts.put(
        "OFD.xml", "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody>" + more + "</OFD>");
    if (!extra.isEmpty()) {
      parts.put("Encryptions.xml", "<Encryptions><EncryptInfo/></Encryptions>");
      parts.put("D/Document.xml", "\u0003\u0004 not XML any more");
    } else {
      parts.put(
          "D/Document.xml", "<Document><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>");
      parts.put(
          "D/P.xml",
          "<Page><Content><Layer><TextObject Boundary='20 30 160 6' Size='5'><TextCode X='0' Y='5' DeltaX='g 30 5'>"
              + words
              + "</TextCode></TextObject></Layer></Content></Page>");
    }
    return zipped(parts);
  }

  private static byte[] zipped(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    byte[] bytes = text.getBytes(UTF_8);
    if (name.equals("mimetype")) {
      // Readers look for its words at a fixed place of the file.
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
  }
}

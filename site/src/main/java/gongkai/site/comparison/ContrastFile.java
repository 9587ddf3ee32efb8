package gongkai.site.comparison;

import static java.util.Map.entry;

import gongkai.api.xml.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The same table as a Word document: struck through what is gone, underlined what is new.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376,
 *     part 1, WordprocessingML</a>
 */
final class ContrastFile {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE_DOCUMENT =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

  /** Width of a column in twentieths of a point: half of what A4 has between its margins. */
  private static final String COLUMN = "4500";

  /** Size of the text in half points. */
  private static final String TEXT = "21";

  private ContrastFile() {}

  static byte[] docx(ContrastPage page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", relations());
      put(zip, "word/document.xml", document(page));
    } catch (IOException e) {
      throw new UncheckedIOException("a file in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // The same comparison is the same file.
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] types() {
    return Xml.document(
        "Types",
        List.of(entry("xmlns", TYPES)),
        xml ->
            xml.empty(
                    "Default",
                    List.of(
                        entry("Extension", "rels"),
                        entry(
                            "ContentType",
                            "application/vnd.openxmlformats-package.relationships+xml")))
                .empty(
                    "Override",
                    List.of(
                        entry("PartName", "/word/document.xml"),
                        entry("ContentType", MEDIA_TYPE + ".main+xml"))));
  }

  private static byte[] relations() {
    return Xml.document(
        "Relationships",
        List.of(entry("xmlns", RELATIONS)),
        xml ->
            xml.empty(
                "Relationship",
                List.of(
                    entry("Id", "rId1"),
                    entry("Type", OFFICE_DOCUMENT),
                    entry("Target", "word/document.xml"))));
  }

  private static byte[] document(ContrastPage page) {
    return Xml.document(
        "w:document",
        List.of(entry("xmlns:w", WORD)),
        xml ->
            xml.element(
                "w:body",
                body -> {
                  paragraph(body, page.frame().title(), "32", true);
                  page.lead().forEach(line -> paragraph(body, line, TEXT, false));
                  table(body, page);
                  paragraph(body, page.retrieved(), "18", false);
                }));
  }

  private static void table(Xml body, ContrastPage page) {
    body.element(
        "w:tbl",
        table -> {
          table.element(
              "w:tblPr",
              properties ->
                  properties.element(
                      "w:tblBorders",
                      borders ->
                          List.of("top", "left", "bottom", "right", "insideH", "insideV")
                              .forEach(
                                  side ->
                                      borders.empty(
                                          "w:" + side,
                                          List.of(entry("w:val", "single"), entry("w:sz", "4"))))));
          table.element(
              "w:tblGrid",
              grid ->
                  grid.empty("w:gridCol", value("w:w", COLUMN))
                      .empty("w:gridCol", value("w:w", COLUMN)));
          head(table, page);
          page.parts().forEach(part -> part.rows().forEach(row -> row(table, row)));
        });
  }

  private static void head(Xml table, ContrastPage page) {
    table.element(
        "w:tr",
        row -> {
          row.element("w:trPr", properties -> properties.element("w:tblHeader", none -> {}));
          for (ContrastPage.Side side : page.sides()) {
            String title = side.role() + " " + side.document().label();
            row.element("w:tc", cell -> paragraph(cell, title, TEXT, true));
          }
        });
  }

  private static void row(Xml table, ContrastPage.Row row) {
    table.element(
        "w:tr",
        cells -> {
          cell(cells, row.left(), "w:strike", "");
          cell(cells, row.right(), "w:u", row.note());
        });
  }

  private static void cell(Xml row, ContrastPage.Cell cell, String mark, String note) {
    row.element(
        "w:tc",
        xml -> {
          for (int i = 0; i < cell.lines().size(); i++) {
            String label = i == 0 && !cell.label().isEmpty() ? cell.label() + "　" : "";
            List<ContrastPage.Piece> line = cell.lines().get(i);
            xml.element(
                "w:p",
                paragraph -> {
                  if (!label.isEmpty()) {
                    run(paragraph, label, TEXT, "", true);
                  }
                  for (ContrastPage.Piece piece : line) {
                    if (!piece.text().isEmpty()) {
                      String change = piece.changed() ? mark : "";
                      run(paragraph, piece.text(), TEXT, change, cell.heading());
                    }
                  }
                });
          }
          if (!note.isEmpty()) {
            paragraph(xml, "（" + note + "）", "18", false);
          }
          // A cell without a paragraph is no cell.
          if (cell.lines().isEmpty()) {
            xml.element("w:p", none -> {});
          }
        });
  }

  private static void run(
      Xml paragraph, String text, String halfPoints, String mark, boolean bold) {
    paragraph.element(
        "w:r",
        run -> {
          run.element(
              "w:rPr",
              properties -> {
                if (bold) {
                  properties.element("w:b", none -> {});
                }
                if (mark.equals("w:strike")) {
                  properties.element("w:strike", none -> {});
                }
                properties.empty("w:sz", value("w:val", halfPoints));
                if (mark.equals("w:u")) {
                  properties.empty("w:u", value("w:val", "single"));
                }
              });
          run.element("w:t", List.of(entry("xml:space", "preserve")), words -> words.text(text));
        });
  }

  private static void paragraph(Xml body, String text, String halfPoints, boolean bold) {
    body.element("w:p", paragraph -> run(paragraph, text, halfPoints, "", bold));
  }

  private static List<Map.Entry<String, String>> value(String name, String value) {
    return List.of(entry(name, value));
  }
}

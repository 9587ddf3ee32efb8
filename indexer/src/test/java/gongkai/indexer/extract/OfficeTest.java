package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.testing.SharedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class OfficeTest {
  private final Workbench bench = Workbench.shared();

  @Test
  void mergedCellsOfADocxAreResolved() throws IOException {
    Content content =
        bench.content(
            "a.docx",
            docx(
                "<w:p><w:r><w:t>前</w:t></w:r></w:p><w:tbl>"
                    + row(
                        cell("<w:vMerge w:val='restart'/>", "项目"),
                        cell("<w:gridSpan w:val='2'/>", "数", "量"))
                    + row(cell("<w:vMerge/>", ""), cell("", "申请"), cell("", "New", "York"))
                    + row(cell("", "合计"), cell("", "12"), cell("", ""))
                    + "</w:tbl><w:p><w:r><w:t>后</w:t></w:r></w:p>",
                ""));
    assertEquals(
        "项目|数量|数量\n项目|申请|New York\n合计|12|", Grids.drawn(content, Grids.tables(content).getFirst()));
    assertEquals("前\n项目\t数量\n申请\tNew York\n合计\t12\t\n后", content.text());
  }

  @Test
  void aFrameAroundParagraphsIsNoTable() throws IOException {
    byte[] framed = docx("<w:tbl>" + row(cell("", "第一段", "第二段")) + "</w:tbl>", "");
    assertEquals("第一段\n第二段", bench.content("a.docx", framed).text());
  }

  @Test
  void numbersThatWordCountsAreInTheText() throws IOException {
    String numbering =
        "<w:numbering><w:abstractNum w:abstractNumId='7'>"
            + "<w:lvl w:ilvl='0'><w:start w:val='9'/><w:numFmt w:val='chineseCountingThousand'/><w:lvlText w:val='第%1条'/></w:lvl>"
            + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2 '/></w:lvl>"
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
    Content content =
        bench.content(
            "a.docx",
            docx(
                numbered(0, "甲")
                    + numbered(1, "乙")
                    + numbered(1, "丙")
                    + numbered(0, "丁")
                    + "<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>题</w:t></w:r></w:p>"
                    + "<w:p><w:del><w:r><w:t>删</w:t></w:r></w:del><w:ins><w:r><w:t>增</w:t><w:br/><w:t>行</w:t></w:r></w:ins></w:p>",
                numbering));
    assertEquals(List.of("第九条甲", "九.1 乙", "九.2 丙", "第十条丁", "题", "增", "行"), Grids.lines(content));
    assertEquals(2, content.blocks().get(4).level());
  }

  @Test
  void theEmptyFormHasAllItsCellsAndNoneIsZero() {
    Content content = bench.content(SharedFolder.path("samples/reports/empty-form-2021.docx"));
    assertEquals(3, Grids.tables(content).size());
    String second = Grids.drawn(content, Grids.tables(content).get(1));
    assertTrue(second.contains("三、本年度办理结果|（四）无法提供|3.补正后申请内容仍不明确|||||||"), second);
  }

  @Test
  void sheetsAreTablesAsDisplayed() throws IOException {
    for (Workbook workbook : List.of(new HSSFWorkbook(), new XSSFWorkbook())) {
      String name = workbook instanceof HSSFWorkbook ? "a.xls" : "a.xlsx";
      try (workbook) {
        Sheet sheet = workbook.createSheet("决算");
        row(sheet, 2, "科目", "金额", null);
        row(sheet, 3, null, "本年", "上年");
        Row figures = row(sheet, 6, "教育", null, null);
        figures.createCell(2).setCellValue(123456789012.5);
        figures.createCell(3).setCellFormula("1+1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        workbook.createSheet("空");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        Content content = bench.content(name, out.toByteArray());
        assertEquals("决算", Grids.lines(content).getFirst());
        assertEquals(
            "科目|金额|金额\n科目|本年|上年\n教育|123456789012.5|2",
            Grids.drawn(content, Grids.tables(content).getFirst()),
            name);
      }
    }
  }

  private static Row row(Sheet sheet, int number, String... words) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < words.length; i++) {
      if (words[i] != null) {
        row.createCell(i + 1).setCellValue(words[i]);
      }
    }
    return row;
  }

  private static String numbered(int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, text);
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String properties, String... lines) {
    StringBuilder cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
    for (String line : lines) {
      cell.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    return cell.append("</w:tc>").toString();
  }

  static byte[] docx(String body, String numbering) throws IOException {
    String space = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
      if (!numbering.isEmpty()) {
        put(
            zip,
            "word/numbering.xml",
            numbering.replaceFirst("<w:numbering", "<w:numbering" + space));
      }
      put(
          zip,
          "word/document.xml",
          body.startsWith("<?xml")
              ? body
              : "<w:document" + space + "><w:body>" + body + "</w:body></w:document>");
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

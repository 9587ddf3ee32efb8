package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document of our own as several office suites' formats have it, and what only some have. */
class SameFormTest {
  private static final String GRID =
      """
      （本列数据的勾稽关系为）|（本列数据的勾稽关系为）|（本列数据的勾稽关系为）|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况
      （本列数据的勾稽关系为）|（本列数据的勾稽关系为）|（本列数据的勾稽关系为）|自然人|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|总计
      （本列数据的勾稽关系为）|（本列数据的勾稽关系为）|（本列数据的勾稽关系为）|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
      一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|12|0||0|0|1|13
      三、本年度办理结果|（一）予以公开|（一）予以公开|5|0|0|0|0|0|5
      三、本年度办理结果|（二）部分公开|区分处理|7|0|0|0|0|1|8""";

  private final Workbench bench = Workbench.shared();

  @ParameterizedTest
  @ValueSource(strings = {"html", "docx", "doc", "odt", "rtf", "pdf"})
  void theGridOfAFormIsTheSameInEveryFormat(String format) throws IOException {
    Content content = bench.content("form." + format, resource("form." + format));
    assertEquals(GRID, Grids.drawn(content, Grids.tables(content).getFirst()));
    List<String> lines = Grids.lines(content);
    assertEquals("示例局2023年政府信息公开工作年度报告", lines.getFirst());
    assertTrue(lines.get(1).endsWith("如有疑问请与示例局办公室联系。"), lines.get(1));
    assertEquals("结尾一段。", lines.getLast());
  }

  @Test
  void aKingsoftFileIsWhatItsBytesAre() throws IOException {
    Content content = bench.content("a.wps", resource("form.doc"));
    assertEquals(GRID, Grids.drawn(content, Grids.tables(content).getFirst()));
  }

  @Test
  void alignmentAloneMakesATableAndColumnsAreReadOneAfterTheOther() throws IOException {
    Content content = bench.content("a.pdf", resource("unruled.pdf"));
    assertEquals(
        "单位|预算（万元）|支出（万元）|完成率\n区教育局|1,234.50|1,200.00|97.2%\n区民政局|320||—\n区卫生健康局|88.6|88.6|100%",
        Grids.drawn(content, Grids.tables(content).getFirst()));
    assertEquals(1, Grids.tables(content).size());
    String left = "清禾区认真贯彻国家和省";
    assertTrue(content.text().indexOf(left) < content.text().indexOf("务服理管"), content.text());
  }

  @Test
  void markdownKeepsItsPropertiesTablesAndLists() {
    Content content =
        bench.content(
            "a.md",
            """
            ---
            title: 示例
            ---
            大标题
            ======
            段落第一行
            同一段**落**，见[链接](http://x)。

            1. 第一
            - 第二

            甲 | 乙
            --- | ---
            3 | `4`
            """
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("大标题", "段落第一行同一段落，见链接。", "1. 第一", "第二", "甲\t乙\n3\t4"), Grids.lines(content));
    assertEquals(List.of("示例"), content.properties().get("title"));
  }

  @Test
  void slidesArePagesAndTheirTablesKeepMergedCells() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFTable table = show.createSlide().createTable(2, 3);
      for (int i = 0; i < 6; i++) {
        table.getCell(i / 3, i % 3).setText("格" + i);
      }
      table.mergeCells(0, 0, 1, 2);
      show.createSlide().createTextBox().setText("第二页");
      show.write(out);
    }
    Content content = bench.content("a.pptx", out.toByteArray());
    assertEquals("格0|格1|格1\n格3|格4|格5", Grids.drawn(content, Grids.tables(content).getFirst()));
    assertEquals(2, content.blocks().getLast().page().orElseThrow());
  }

  @Test
  void oldSlidesArePagesAndTheirTablesKeepMergedCells() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      HSLFSlide slide = show.createSlide();
      slide.addTitle().setText("年度情况");
      HSLFTable table = slide.createTable(3, 3);
      for (int i = 0; i < 9; i++) {
        table.getCell(i / 3, i % 3).setText("格" + i);
      }
      merge(table, 0, 1, 0, 2);
      merge(table, 1, 0, 2, 0);
      HSLFTextBox box = show.createSlide().createTextBox();
      box.setText("第二页");
      show.write(out);
    }
    Content content = bench.content("a.ppt", out.toByteArray());
    assertEquals(
        "格0|格1|格1\n格3|格4|格5\n格3|格7|格8", Grids.drawn(content, Grids.tables(content).getFirst()));
    assertEquals("年度情况", Grids.lines(content).getFirst());
    assertEquals("第二页", Grids.lines(content).getLast());
    assertEquals(Block.Kind.HEADING, content.blocks().getFirst().kind());
    assertEquals(2, content.blocks().getLast().page().orElseThrow());
  }

  @Test
  void whatASheetHidesIsLeftOutAndThatIsSaid() throws IOException {
    for (Workbook workbook : List.of(new HSSFWorkbook(), new XSSFWorkbook())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (workbook) {
        var sheet = workbook.createSheet("表");
        for (int i = 0; i < 9; i++) {
          var row = i % 3 == 0 ? sheet.createRow(i / 3) : sheet.getRow(i / 3);
          row.createCell(i % 3).setCellValue("格" + i);
        }
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        workbook.createSheet("藏").createRow(0).createCell(0).setCellValue("看不见");
        workbook.setSheetHidden(1, true);
        workbook.write(out);
      }
      Content content = bench.content("a.xlsx", out.toByteArray());
      assertEquals(List.of("表", "格0\t格2\n格6\t格8"), Grids.lines(content));
      assertEquals(List.of("hidden_left_out"), content.marks());
    }
  }

  @Test
  void aPageThatOnlyShowsAFileNamesIt() {
    String page =
        "<title>示例年度报告</title><body><h1>示例年度报告</h1><div id=zoom>"
            + "<iframe src='/viewer.html?file=/files/2023.pdf'></iframe></div>";
    Content content = bench.content("a.html", page.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("/files/2023.pdf"), hrefs(content));
    assertEquals("示例年度报告", content.text());
  }

  /** As PowerPoint does: the first cell is drawn over the place of the other, which is gone. */
  private static void merge(HSLFTable table, int row, int column, int otherRow, int otherColumn) {
    HSLFTableCell first = table.getCell(row, column);
    HSLFTableCell other = table.getCell(otherRow, otherColumn);
    Rectangle2D both = first.getAnchor().createUnion(other.getAnchor());
    table.getSheet().getSheetContainer().getPPDrawing().getEscherRecords().stream()
        .filter(EscherContainerRecord.class::isInstance)
        .forEach(record -> remove((EscherContainerRecord) record, other.getSpContainer()));
    first.setAnchor(both);
  }

  private static void remove(EscherContainerRecord within, EscherRecord gone) {
    if (!within.removeChildRecord(gone)) {
      within.getChildContainers().forEach(child -> remove(child, gone));
    }
  }

  private static List<String> hrefs(Content content) {
    return content.attachments().stream().map(Content.Attachment::href).toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SameFormTest.class.getResourceAsStream("form/" + name)) {
      return in.readAllBytes();
    }
  }
}

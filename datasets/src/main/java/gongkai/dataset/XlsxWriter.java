package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Dataset;
import gongkai.noun.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of four sheets: the data, the dictionary, notes, and the documents the rows come from.
 * Texts are typed as texts, so none can run as a formula. Excel's limits are kept, and the notes
 * say what they cost: rows beyond the last that a sheet holds are left out, longer texts are cut.
 */
record XlsxWriter() implements RowWriter {
  /** Data rows that fit under the header. */
  static final long MAX_ROWS = Worksheet.MAX_ROWS - 1L;

  /** UTF-16 code units in a cell. */
  static final int MAX_TEXT = 32_767;

  /** Digits that Excel keeps; a longer number stays a text rather than lose one. */
  private static final int MAX_DIGITS = 15;

  /** Documents on the sheet of sources; it is kept in memory. */
  private static final int MOST_DOCUMENTS = 20_000;

  private static final int FLUSH_EVERY = 500;

  /** In points: three lines. */
  private static final double HEAD_HEIGHT = 48;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  @Override
  public long write(Dataset dataset, Rows rows, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Gongkai", "1.0");
    workbook.properties().setTitle(dataset.words().title());
    Data data = new Data(dataset, workbook.newWorksheet("数据"));
    while (rows.hasNext()) {
      data.add(rows.next());
    }
    data.sheet.finish();
    dictionary(dataset, workbook.newWorksheet("字段说明"));
    notes(dataset, data, workbook.newWorksheet("说明"));
    provenance(data.documents, workbook.newWorksheet("来源文件"));
    workbook.finish();
    return data.count;
  }

  /** The sheet of rows while it grows. */
  private static final class Data {
    private final Dataset dataset;
    private final Worksheet sheet;
    private final SourceDocuments documents = new SourceDocuments(MOST_DOCUMENTS);
    private long count;
    private long cut;

    Data(Dataset dataset, Worksheet sheet) {
      this.dataset = dataset;
      this.sheet = sheet;
      sheet.freezePane(0, 1);
      int columns = dataset.columns().size();
      for (int c = 0; c < columns; c++) {
        Dataset.Column column = dataset.columns().get(c);
        sheet.inlineString(0, c, head(column));
        sheet.style(0, c).bold().wrapText(true).verticalAlignment("top").set();
        sheet.width(c, 16);
      }
      sheet.rowHeight(0, HEAD_HEIGHT);
    }

    /** One head for all: the name that programs know, Chinese, English, a line each. */
    private static String head(Dataset.Column column) {
      return String.join("\n", column.name(), column.label(), column.labelEn());
    }

    void add(JsonNode row) throws IOException {
      count++;
      documents.see(row);
      if (count > MAX_ROWS) {
        return;
      }
      int r = (int) count;
      for (int c = 0; c < dataset.columns().size(); c++) {
        put(r, c, dataset.columns().get(c), Value.at(row, dataset.columns().get(c)));
      }
      if (r % FLUSH_EVERY == 0) {
        sheet.flush();
      }
    }

    private void put(int r, int c, Dataset.Column column, JsonNode node) {
      String text = Value.text(node);
      Optional<BigDecimal> number = Value.number(column, text);
      if (number.isPresent() && number.orElseThrow().precision() <= MAX_DIGITS) {
        sheet.value(r, c, number.orElseThrow());
      } else if (node.isBoolean()) {
        sheet.value(r, c, node.booleanValue());
      } else if (date(column, text).isPresent()) {
        sheet.value(r, c, date(column, text).orElseThrow());
        sheet.style(r, c).format("yyyy-mm-dd").set();
      } else if (time(column, text).isPresent()) {
        sheet.value(r, c, time(column, text).orElseThrow());
        sheet.style(r, c).format("yyyy-mm-dd hh:mm:ss").set();
      } else if (!text.isEmpty()) {
        String fitting = SheetText.fitting(text, MAX_TEXT);
        cut += fitting.length() == text.length() ? 0 : 1;
        sheet.inlineString(r, c, SheetText.escaped(fitting));
      }
    }
  }

  /** A day as spreadsheets count them; their calendar is wrong before March 1900. */
  private static Optional<LocalDate> date(Dataset.Column column, String text) {
    return column.type().equals("date") || column.holdsPeriod()
        ? Value.day(text).filter(day -> !day.isBefore(FIRST_DAY))
        : Optional.empty();
  }

  /** In UTC; the dictionary says so. */
  private static Optional<LocalDateTime> time(Dataset.Column column, String text) {
    if (!column.type().equals("datetime")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.ofInstant(
              Instant.parse(text).truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void provenance(SourceDocuments documents, Worksheet sheet) throws IOException {
    line(sheet, 0, "文件编号", "链接", "行数");
    int r = 1;
    for (Map.Entry<String, Integer> one : documents.rowsOf().entrySet()) {
      line(sheet, r, one.getKey(), Wire.link(one.getKey()));
      sheet.value(r++, 2, one.getValue());
    }
    if (documents.unlisted() > 0) {
      line(sheet, r, "另有 %d 行来自未在此列出的文件，见数据的 link 列。".formatted(documents.unlisted()));
    } else if (documents.rowsOf().isEmpty()) {
      line(sheet, r, "各行由多份文件合计得出，或没有行；依据见完整数据的 link 列。");
    }
    sheet.finish();
  }

  private static void dictionary(Dataset dataset, Worksheet sheet) throws IOException {
    line(sheet, 0, "字段", "名称", "英文名称", "类型", "单位", "依据", "说明", "英文说明", "英文单位", "代码表");
    int r = 1;
    for (Dataset.Column column : dataset.columns()) {
      line(
          sheet,
          r++,
          column.name(),
          column.label(),
          column.labelEn(),
          column.type(),
          column.unit(),
          column.basis(),
          column.description(),
          column.descriptionEn(),
          column.unitEn(),
          column.codes());
    }
    sheet.finish();
  }

  private static void notes(Dataset dataset, Data data, Worksheet sheet) throws IOException {
    Licence licence = Licence.of(dataset.licence());
    List<String[]> lines =
        List.of(
            new String[] {"数据集", dataset.words().title()},
            new String[] {"英文名", dataset.words().titleEn()},
            new String[] {"内容", dataset.words().description()},
            new String[] {"不能说明", dataset.words().cannotTell()},
            new String[] {"更新", dataset.words().updates()},
            new String[] {"许可", licence.title() + " " + licence.url()},
            new String[] {"来源", "每一行的 link 列指向载有该行内容的公开文件及其位置，数字照录原文。"},
            new String[] {"日期", "整日为日期，时间为世界协调时；只写到月或年的照原样为文字。"},
            new String[] {"代码", "字段说明中列有代码表的，代码的中英文名称见数据集 codebook。"},
            new String[] {"空格", "空白单元格表示没有该项内容，不表示 0。"},
            new String[] {"行数", rows(data.count)},
            new String[] {"截短", cut(data.cut)});
    for (int r = 0; r < lines.size(); r++) {
      line(sheet, r, lines.get(r));
    }
    sheet.finish();
  }

  private static String rows(long count) {
    return count <= MAX_ROWS
        ? "共 %d 行，全部列出。".formatted(count)
        : "共 %d 行；Excel 工作表最多容纳 %d 行数据，本文件只列出前 %d 行，全部数据请下载 CSV 或 NDJSON。"
            .formatted(count, MAX_ROWS, MAX_ROWS);
  }

  private static String cut(long cells) {
    return cells == 0
        ? "没有单元格被截短。"
        : "%d 个单元格超过 Excel 的 %d 字上限，只保留开头，全文见 CSV 或 NDJSON。".formatted(cells, MAX_TEXT);
  }

  private static void line(Worksheet sheet, int row, String... cells) {
    for (int c = 0; c < cells.length; c++) {
      if (!cells[c].isEmpty()) {
        sheet.inlineString(row, c, SheetText.escaped(cells[c]));
      }
    }
  }
}

package gongkai.indexer.measure;

import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import java.util.function.BiFunction;

/** Prints a form's tables as reports print them, in the notation of {@link Documents#table}. */
final class FormTables {
  private FormTables() {}

  /** The small tables of section two, each with its header. */
  static String small(Table table, BiFunction<Line, Line, String> value) {
    StringBuilder out = new StringBuilder("信息内容");
    table.columns().forEach(column -> out.append('|').append(column.label()));
    for (Line row : table.rows()) {
      out.append('\n').append(row.label());
      table.columns().forEach(column -> out.append('|').append(value.apply(row, column)));
    }
    return out.toString();
  }

  /** Section three with its merged header and label columns. */
  static String applications(Table table, BiFunction<Line, Line, String> value) {
    StringBuilder out =
        new StringBuilder(
            """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|<|<|申请人情况|<|<|<|<|<|<
            ^|^|^|自然人|法人或其他组织|<|<|<|<|总计
            ^|^|^|^|商 业 企 业|科研机构|社会公益组织|法律服务机构|其他|^\
            """);
    String[] above = {"", "", ""};
    for (Line row : table.rows()) {
      String[] path = row.label().split("/", -1);
      out.append('\n');
      for (int i = 0; i < 3; i++) {
        String own = i < path.length ? path[i] : "";
        boolean same = !own.isEmpty() && own.equals(above[i]) && i < path.length - 1;
        out.append(i == 0 ? "" : "|").append(own.isEmpty() ? "<" : same ? "^" : own);
        above[i] = own;
      }
      table.columns().forEach(column -> out.append('|').append(value.apply(row, column)));
    }
    return out.toString();
  }

  /** Section four: the rows of the form side by side. */
  static String review(Table table, BiFunction<Line, Line, String> value) {
    StringBuilder out =
        new StringBuilder(
            """
            行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<
            结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<
            ^|^|^|^|^|结 果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
            """);
    String bar = "";
    for (Line row : table.rows()) {
      for (Line column : table.columns()) {
        out.append(bar).append(value.apply(row, column));
        bar = "|";
      }
    }
    return out.toString();
  }

  static Documents all(Documents to, Form form, BiFunction<String, Line, String> value) {
    for (Table table : form.tables()) {
      BiFunction<Line, Line, String> own =
          (row, column) -> value.apply(table.id() + "." + row.id() + "." + column.id(), row);
      to.heading(table.section());
      to.table(
          switch (table.id()) {
            case "applications" -> applications(table, own);
            case "review_and_litigation" -> review(table, own);
            default -> small(table, own);
          });
    }
    return to;
  }
}

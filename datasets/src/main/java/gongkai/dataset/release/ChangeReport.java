package gongkai.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Dataset;
import java.util.List;
import java.util.Map;

/** What changed between two editions, in Chinese for people. */
final class ChangeReport {
  private ChangeReport() {}

  static String first(Dataset dataset, String name) {
    return "# %s %s\n\n首个版本，没有可以比较的前一版。\n".formatted(dataset.words().title(), name);
  }

  static String of(Dataset dataset, String name, String before, Changes changes) {
    StringBuilder report = new StringBuilder();
    report.append(
        "# %s %s\n\n与 %s 版相比：新增 %d 行，删除 %d 行，修改 %d 行。\n"
            .formatted(
                dataset.words().title(),
                name,
                before,
                changes.added,
                changes.removed,
                changes.changed));
    list(report, "新增字段", changes.columnsAdded.size(), changes.columnsAdded);
    list(report, "取消字段", changes.columnsRemoved.size(), changes.columnsRemoved);
    list(report, "新增的行", changes.added, changes.rowsAdded);
    list(report, "删除的行", changes.removed, changes.rowsRemoved);
    if (changes.changed > 0) {
      heading(report, "修改的行", changes.changed, changes.rowsChanged.size());
      for (Map.Entry<String, Changes.Pair> row : changes.rowsChanged.entrySet()) {
        report.append("- ").append(plain(row.getKey())).append('\n');
        row.getValue()
            .before()
            .ifPresent(old -> columns(report, changes.common(), old, row.getValue().after()));
      }
    }
    return report.toString();
  }

  private static void columns(
      StringBuilder report, List<String> columns, JsonNode before, JsonNode after) {
    for (String column : columns) {
      if (!before.path(column).equals(after.path(column))) {
        report.append(
            "  - %s：%s → %s\n"
                .formatted(column, shown(before.path(column)), shown(after.path(column))));
      }
    }
  }

  private static String shown(JsonNode value) {
    return value.isNull() || value.isMissingNode()
        ? "（空）"
        : "「" + plain(value.isTextual() ? value.textValue() : value.toString()) + "」";
  }

  private static void list(StringBuilder report, String title, long count, List<String> names) {
    if (count > 0) {
      heading(report, title, count, names.size());
      names.forEach(name -> report.append("- ").append(plain(name)).append('\n'));
    }
  }

  private static void heading(StringBuilder report, String title, long count, int shown) {
    report.append("\n## ").append(title).append('\n').append('\n');
    if (shown < count) {
      report.append("共 %d 行，只列前 %d 行。\n\n".formatted(count, shown));
    }
  }

  /** A line of a document stays one line of the list. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

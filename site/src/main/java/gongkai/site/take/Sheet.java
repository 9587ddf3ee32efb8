package gongkai.site.take;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.site.component.CellText;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as rows of a file: under the headings that readers saw, with what was remarked on cells
 * and where the first figure of each row is written.
 */
final class Sheet {
  /** A grouped number as pages show it, such as 1,254 or −5. */
  private static final Pattern NUMBER = Pattern.compile("([+−-]?)([0-9][0-9,]*(?:\\.[0-9]+)?)");

  private static final String LINK = "link";

  private final Thing thing;
  private final Frame frame;
  private final List<String> names = new ArrayList<>();
  private final String notes;

  Sheet(Thing thing, Frame frame) {
    this.thing = thing;
    this.frame = frame;
    for (TableView.Column column : thing.table().columns()) {
      names.add(free(column.label().isEmpty() ? "#" : column.label()));
    }
    this.notes = free(frame.say("take.notes"));
  }

  /** Headings may be alike; columns of a file are not. */
  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; names.contains(name) || name.equals(LINK); i++) {
      name = wanted + " " + i;
    }
    return name;
  }

  Dataset dataset() {
    String source =
        frame.say("take.source", frame.site().name(), frame.title(), frame.origin() + frame.here());
    List<Dataset.Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      TableView.Column column = thing.table().columns().get(i);
      columns.add(column(names.get(i), column.number() ? "number" : "string", column.unit()));
    }
    columns.add(column(notes, "string", ""));
    columns.add(
        Dataset.Column.of(
            LINK, frame.say("compare.source"), frame.say("compare.source"), "string"));
    return new Dataset(
        "table",
        new Dataset.Words(
            thing.title(),
            thing.title(),
            source,
            source,
            "",
            thing.table().caption(),
            thing.table().caption()),
        "CC-BY-4.0",
        new Dataset.Origin(Dataset.From.OBSERVATIONS, "", Map.of()),
        List.of(names.getFirst()),
        columns);
  }

  private static Dataset.Column column(String name, String type, String unit) {
    return Dataset.Column.of(name, name, name, type).countedIn(unit, unit);
  }

  List<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    for (TableView.Row row : thing.table().rows()) {
      ObjectNode node = NounJson.mapper().createObjectNode();
      List<String> remarks = new ArrayList<>();
      Set<String> links = new LinkedHashSet<>();
      for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
        CellText cell = row.cells().get(i);
        node.put(names.get(i), value(cell));
        if (!cell.note().isEmpty()) {
          remarks.add(names.get(i) + frame.say("problem.colon") + cell.note());
        }
        if (cell.href().startsWith("/")) {
          links.add(frame.origin() + cell.href());
        }
      }
      node.put(notes, String.join("；", remarks));
      node.put(LINK, links.stream().reduce((first, last) -> last).orElse(""));
      rows.add(node);
    }
    return rows;
  }

  private static String value(CellText cell) {
    Matcher number = NUMBER.matcher(cell.text());
    return cell.number() && number.matches()
        ? (number.group(1).equals("−") || number.group(1).equals("-") ? "-" : "")
            + number.group(2).replace(",", "")
        : cell.text();
  }

  static String fileName(String title) {
    String safe = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ").strip();
    String shown =
        safe.substring(
            0, safe.offsetByCodePoints(0, Math.min(60, safe.codePointCount(0, safe.length()))));
    return URLEncoder.encode(shown.isEmpty() ? "table" : shown, StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}

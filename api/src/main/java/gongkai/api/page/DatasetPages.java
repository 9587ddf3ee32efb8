package gongkai.api.page;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.dataset.DatasetResource;
import gongkai.api.dataset.DatasetRows;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the pages of datasets. */
final class DatasetPages {
  private static final int PREVIEWED = 50;
  private static final int LONGEST_CELL = 120;
  private static final Set<String> NUMERIC = Set.of("integer", "number", "year");

  private final DatasetCatalogue catalogue;
  private final DatasetRows rows;

  DatasetPages(DatasetCatalogue catalogue, DatasetRows rows) {
    this.catalogue = catalogue;
    this.rows = rows;
  }

  Optional<Dataset> named(String name) {
    return catalogue.byName(name);
  }

  static String title(Dataset dataset, boolean english) {
    return english ? dataset.titleEn() : dataset.title();
  }

  private static String description(Dataset dataset, boolean english) {
    return english ? dataset.descriptionEn() : dataset.description();
  }

  List<DatasetEntry> entries(Frame frame) {
    return catalogue.all().stream()
        .map(
            dataset ->
                new DatasetEntry(
                    title(dataset, frame.english()),
                    description(dataset, frame.english()),
                    dataset.updates(),
                    rows.count(dataset),
                    frame.link("/datasets/" + dataset.name())))
        .toList();
  }

  DatasetPage page(Frame frame, Dataset dataset) throws IOException {
    return new DatasetPage(
        frame,
        dataset.name(),
        frame.title(),
        description(dataset, frame.english()),
        dataset.licence(),
        dataset.updates(),
        frame.english() ? dataset.cannotTellEn() : dataset.cannotTell(),
        rows.count(dataset),
        dataset.columns().stream()
            .map(
                column ->
                    new DatasetPage.ColumnView(
                        column.name(),
                        frame.english() ? column.labelEn() : column.label(),
                        frame.words().sayOr("type." + column.type(), column.type()),
                        column.unit(),
                        column.basis(),
                        column.description()))
            .toList(),
        preview(dataset),
        downloads(frame, dataset),
        frame.say("dataset.citation", frame.site().name(), frame.title(), dataset.name()));
  }

  /** The rows as the JSON file has them, so that the page shows what is downloaded. */
  private List<List<DatasetPage.CellText>> preview(Dataset dataset) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (Rows all = rows.open(dataset)) {
      List<JsonNode> first = new ArrayList<>();
      while (first.size() < PREVIEWED && all.hasNext()) {
        first.add(all.next());
      }
      RowWriter.of(Format.JSON).write(dataset, Rows.of(first.iterator()), json);
    }
    List<List<DatasetPage.CellText>> preview = new ArrayList<>();
    for (JsonNode row : NounJson.mapper().readTree(json.toByteArray())) {
      preview.add(dataset.columns().stream().map(column -> cell(column, row)).toList());
    }
    return preview;
  }

  private static DatasetPage.CellText cell(Dataset.Column column, JsonNode row) {
    JsonNode node = row.path(column.name());
    String text = node.isMissingNode() || node.isNull() ? "" : shown(node);
    String href = column.name().equals("link") ? text : "";
    return new DatasetPage.CellText(shortened(text), href, NUMERIC.contains(column.type()));
  }

  private static String shown(JsonNode node) {
    List<String> items = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> items.add(shown(item)));
      return String.join("；", items);
    }
    if (node.isObject()) {
      node.properties().forEach(entry -> items.add(entry.getKey() + "=" + shown(entry.getValue())));
      return String.join("；", items);
    }
    return node.asText();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_CELL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL)) + "…";
  }

  private static List<DatasetPage.Download> downloads(Frame frame, Dataset dataset) {
    List<DatasetPage.Download> downloads = new ArrayList<>();
    for (Format format : Format.values()) {
      String path = DatasetResource.path(dataset, format);
      downloads.add(
          new DatasetPage.Download(
              frame.words().sayOr("download." + format.extension(), format.extension()),
              frame.words().sayOr("download." + format.extension() + ".hint", ""),
              format == Format.CSV ? path + "?excel=1" : path,
              format == Format.CSV));
    }
    return downloads;
  }
}

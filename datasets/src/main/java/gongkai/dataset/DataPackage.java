package gongkai.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.util.Collection;
import java.util.List;

/**
 * The description of a Dataset as a Frictionless Data Package (datapackage.json, version 1 of the
 * specifications), with a Table Schema of its CSV file. Other formats are listed as plain files.
 */
public final class DataPackage {
  private static final String SPREADSHEET_NOTE =
      "A text that a spreadsheet could run as a formula has an apostrophe put before it;"
          + " taking one leading apostrophe off gives every text back.";

  private DataPackage() {}

  /** Describes the files that the service makes on demand. */
  public static ObjectNode of(Dataset dataset) {
    ObjectNode described = head(dataset);
    ArrayNode resources = described.putArray("resources");
    for (Format format : Format.values()) {
      resources.add(resource(dataset, format));
    }
    return described;
  }

  /** Describes the files of a release, with their sizes and hashes. */
  public static ObjectNode of(Dataset dataset, Release release) {
    return of(dataset, release, List.of(Format.values()));
  }

  /** Describes some of the files of a release. */
  public static ObjectNode of(Dataset dataset, Release release, Collection<Format> formats) {
    ObjectNode described = head(dataset);
    described.put("version", release.name());
    described.put("created", release.date() + "T00:00:00Z");
    ArrayNode resources = described.putArray("resources");
    for (Format format : formats) {
      ObjectNode resource = resource(dataset, format);
      release.files().stream()
          .filter(file -> file.name().equals(format.fileName()))
          .forEach(
              file -> {
                resource.put("bytes", file.bytes());
                resource.put("hash", "sha256:" + file.sha256());
              });
      resources.add(resource);
    }
    return described;
  }

  private static ObjectNode head(Dataset dataset) {
    ObjectNode described = JsonNodeFactory.instance.objectNode();
    described.put("profile", "data-package");
    described.put("name", dataset.name());
    described.put("title", dataset.words().title());
    described.put("titleEn", dataset.words().titleEn());
    described.put(
        "description", dataset.words().description() + "\n\n" + dataset.words().cannotTell());
    described.put(
        "descriptionEn", dataset.words().descriptionEn() + "\n\n" + dataset.words().cannotTellEn());
    described.put("updates", dataset.words().updates());
    Licence licence = Licence.of(dataset.licence());
    described
        .putArray("licenses")
        .addObject()
        .put("name", licence.id())
        .put("title", licence.title())
        .put("path", licence.url());
    described.putArray("sources").addObject().put("title", "各机关公开的文件；每一行的 link 列指向其出处");
    return described;
  }

  private static ObjectNode resource(Dataset dataset, Format format) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    boolean table = format == Format.CSV;
    resource.put("profile", table ? "tabular-data-resource" : "data-resource");
    resource.put("name", table ? dataset.name() : dataset.name() + "-" + format.extension());
    resource.put("title", dataset.words().title());
    resource.put("path", format.fileName());
    resource.put("format", format.extension());
    resource.put("mediatype", format.mediaType().replaceFirst(";.*", ""));
    if (table) {
      asTable(resource, dataset);
    }
    return resource;
  }

  /** A further table of a package. */
  public static ObjectNode table(Dataset dataset, String name, String path) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", name);
    resource.put("title", dataset.words().title());
    resource.put("path", path);
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    asTable(resource, dataset);
    return resource;
  }

  private static void asTable(ObjectNode resource, Dataset dataset) {
    resource.put("encoding", "utf-8");
    resource.put("description", SPREADSHEET_NOTE);
    resource
        .putObject("dialect")
        .put("delimiter", ",")
        .put("lineTerminator", "\r\n")
        .put("quoteChar", "\"")
        .put("doubleQuote", true)
        .put("header", true);
    resource.set("schema", schema(dataset));
  }

  private static ObjectNode schema(Dataset dataset) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode fields = schema.putArray("fields");
    for (Dataset.Column column : dataset.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", column.type());
      field.put("title", column.label());
      field.put("titleEn", column.labelEn());
      field.put("description", column.description());
      field.put("descriptionEn", column.descriptionEn());
      putIfAny(field, "unit", column.unit());
      putIfAny(field, "unitEn", column.unitEn());
      putIfAny(field, "codes", column.codes());
      putIfAny(field, "legalBasis", column.basis());
    }
    schema.putArray("missingValues").add("");
    ArrayNode key = schema.putArray("primaryKey");
    dataset.key().forEach(key::add);
    return schema;
  }

  private static void putIfAny(ObjectNode field, String key, String text) {
    if (!text.isEmpty()) {
      field.put(key, text);
    }
  }
}

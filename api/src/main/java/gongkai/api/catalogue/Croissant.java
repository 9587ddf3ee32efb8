package gongkai.api.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Format;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.util.List;
import java.util.Optional;

/**
 * What makes schema.org's description of a dataset one by Croissant 1.0
 * (https://docs.mlcommons.org/croissant/docs/croissant-spec.html): the context, files with their
 * hashes, and the columns of the CSV file as a record set.
 */
final class Croissant {
  private static final String CONFORMS = "http://mlcommons.org/croissant/1.0";

  /** The terms of the context that are used here, as the specification's appendix maps them. */
  private static final List<String> TERMS =
      List.of(
          "column",
          "extract",
          "field",
          "fileObject",
          "fileProperty",
          "fileSet",
          "format",
          "includes",
          "isLiveDataset",
          "jsonPath",
          "key",
          "md5",
          "parentField",
          "path",
          "recordSet",
          "references",
          "regex",
          "repeated",
          "replace",
          "separator",
          "source",
          "subField",
          "transform");

  private Croissant() {}

  static void add(ObjectNode node, Dataset dataset, Release release, String base) {
    node.set("@context", context());
    node.put("conformsTo", CONFORMS);
    node.put("version", release.name());
    node.put("dateModified", release.moment().toString());
    ArrayNode files = node.putArray("distribution");
    for (Format format : Format.values()) {
      Optional<Release.File> file =
          release.files().stream().filter(one -> one.name().equals(format.fileName())).findFirst();
      ObjectNode described = files.addObject();
      described.putArray("@type").add("DataDownload").add("cr:FileObject");
      described
          .put("@id", format.fileName())
          .put("name", format.fileName())
          .put("encodingFormat", Editions.mediaType(format))
          .put("contentUrl", Editions.data(base, dataset, format));
      file.ifPresent(
          known ->
              described.put("contentSize", known.bytes() + " B").put("sha256", known.sha256()));
    }
    ObjectNode rows = node.putArray("recordSet").addObject();
    rows.put("@type", "cr:RecordSet").put("@id", "rows").put("name", "rows");
    rows.put("description", dataset.words().title());
    ArrayNode keys = rows.putArray("key");
    dataset.key().forEach(name -> keys.addObject().put("@id", "rows/" + name));
    ArrayNode fields = rows.putArray("field");
    dataset.columns().forEach(column -> field(fields.addObject(), column));
  }

  private static void field(ObjectNode field, Dataset.Column column) {
    field
        .put("@type", "cr:Field")
        .put("@id", "rows/" + column.name())
        .put("name", "rows/" + column.name())
        .put("description", column.label() + "：" + column.description())
        .put("dataType", type(column.type()));
    ObjectNode source = field.putObject("source");
    source.putObject("fileObject").put("@id", Format.CSV.fileName());
    source.putObject("extract").put("column", column.name());
  }

  private static String type(String type) {
    return switch (type) {
      case "integer", "year" -> "sc:Integer";
      case "number" -> "sc:Float";
      case "boolean" -> "sc:Boolean";
      case "date", "datetime" -> "sc:Date";
      default -> "sc:Text";
    };
  }

  private static ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("@language", "zh");
    context.put("@vocab", "https://schema.org/");
    context.put("sc", "https://schema.org/");
    context.put("cr", "http://mlcommons.org/croissant/");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("conformsTo", "dct:conformsTo");
    context.putObject("data").put("@id", "cr:data").put("@type", "@json");
    context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
    context.putObject("examples").put("@id", "cr:examples").put("@type", "@json");
    TERMS.forEach(term -> context.put(term, "cr:" + term));
    return context;
  }
}

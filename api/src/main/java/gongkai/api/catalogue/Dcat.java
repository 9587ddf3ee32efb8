package gongkai.api.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.util.List;
import java.util.function.Function;

/**
 * The catalogue in DCAT 3 (W3C Recommendation, 2024) as JSON-LD. A dataset whose rows have years is
 * a dataset series too, with a member for each year.
 */
final class Dcat {
  private final Editions editions;
  private final String siteName;
  private final Function<Dataset, List<Integer>> years;

  Dcat(Editions editions, String siteName, Function<Dataset, List<Integer>> years) {
    this.editions = editions;
    this.siteName = siteName;
    this.years = years;
  }

  ObjectNode catalogue(String base) {
    ObjectNode catalogue = NounJson.mapper().createObjectNode();
    catalogue.set("@context", context());
    catalogue.put("@id", base + "/catalog.jsonld");
    catalogue.put("@type", "dcat:Catalog");
    catalogue.set("dct:title", text(siteName, "zh"));
    catalogue.set("dct:description", text("由公开的政府信息整理的数据集", "zh"));
    catalogue.put("dct:language", "zh");
    catalogue.set("foaf:homepage", reference(base + "/"));
    catalogue.set("dct:publisher", publisher(base));
    ArrayNode datasets = catalogue.putArray("dcat:dataset");
    for (Dataset dataset : editions.catalogue().all()) {
      datasets.add(dataset(base, dataset));
      for (int year : years.apply(dataset)) {
        datasets.add(member(base, dataset, year));
      }
    }
    ObjectNode service = catalogue.putArray("dcat:service").addObject();
    service.put("@id", base + "/openapi").put("@type", "dcat:DataService");
    service.set("dct:title", text("检索与数据接口", "zh"));
    service.set("dcat:endpointURL", reference(base + "/api/v1"));
    service.set("dcat:endpointDescription", reference(base + "/openapi"));
    return catalogue;
  }

  private ObjectNode dataset(String base, Dataset dataset) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("@id", Editions.page(base, dataset));
    if (years.apply(dataset).isEmpty()) {
      node.put("@type", "dcat:Dataset");
    } else {
      node.putArray("@type").add("dcat:Dataset").add("dcat:DatasetSeries");
    }
    node.put("dct:identifier", dataset.name());
    node.putArray("dct:title").add(text(dataset.title(), "zh")).add(text(dataset.titleEn(), "en"));
    node.putArray("dct:description")
        .add(text(dataset.description() + dataset.cannotTell(), "zh"))
        .add(text(dataset.descriptionEn() + " " + dataset.cannotTellEn(), "en"));
    common(base, dataset, node);
    editions.first(dataset).ifPresent(r -> node.set("dct:issued", date(r)));
    editions
        .latest(dataset)
        .ifPresent(
            release -> {
              node.set("dct:modified", date(release));
              node.put("dcat:version", release.name());
            });
    ArrayNode distributions = node.putArray("dcat:distribution");
    for (Format format : Format.values()) {
      distributions.add(distribution(base, dataset, format));
    }
    return node;
  }

  private ObjectNode distribution(String base, Dataset dataset, Format format) {
    ObjectNode node = distribution(Editions.data(base, dataset, format), format, dataset);
    editions
        .file(dataset, format)
        .ifPresent(
            file -> {
              node.put("dcat:byteSize", file.bytes());
              ObjectNode sum = node.putObject("spdx:checksum").put("@type", "spdx:Checksum");
              sum.set(
                  "spdx:algorithm",
                  reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
              sum.put("spdx:checksumValue", file.sha256());
            });
    return node;
  }

  private static ObjectNode distribution(String address, Format format, Dataset dataset) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("@id", address);
    node.put("@type", "dcat:Distribution");
    node.set(
        "dct:title",
        text(dataset.title() + " " + format.extension().toUpperCase(java.util.Locale.ROOT), "zh"));
    node.set("dcat:accessURL", reference(address));
    node.set("dcat:downloadURL", reference(address));
    node.set(
        "dcat:mediaType",
        reference(
            "https://www.iana.org/assignments/media-types/"
                + format.mediaType().replaceFirst(";.*", "")));
    node.set("dct:license", reference(Licence.of(dataset.licence()).url()));
    return node;
  }

  private ObjectNode member(String base, Dataset dataset, int year) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    String column = Editions.year(dataset).orElseThrow().name();
    node.put("@id", Editions.page(base, dataset) + "?" + column + "=" + year);
    node.put("@type", "dcat:Dataset");
    node.put("dct:identifier", dataset.name() + "-" + year);
    node.putArray("dct:title")
        .add(text(dataset.title() + "（" + year + "年）", "zh"))
        .add(text(dataset.titleEn() + " " + year, "en"));
    node.putArray("dct:description")
        .add(text(dataset.description(), "zh"))
        .add(text(dataset.descriptionEn(), "en"));
    common(base, dataset, node);
    node.set("dcat:inSeries", reference(Editions.page(base, dataset)));
    ObjectNode period = node.putObject("dct:temporal").put("@type", "dct:PeriodOfTime");
    period.set("dcat:startDate", typed(year + "-01-01", "xsd:date"));
    period.set("dcat:endDate", typed(year + "-12-31", "xsd:date"));
    node.putArray("dcat:distribution")
        .add(
            distribution(
                Editions.data(base, dataset, Format.CSV) + "?" + column + "=" + year,
                Format.CSV,
                dataset));
    return node;
  }

  private void common(String base, Dataset dataset, ObjectNode node) {
    node.set("dct:publisher", publisher(base));
    node.set("dct:license", reference(Licence.of(dataset.licence()).url()));
    node.set("dcat:landingPage", reference(Editions.page(base, dataset)));
    node.put("dct:language", "zh");
    ArrayNode keywords = node.putArray("dcat:keyword");
    Editions.KEYWORDS.forEach(keywords::add);
    node.set("dct:accrualPeriodicity", text(dataset.updates(), "zh"));
  }

  private ObjectNode publisher(String base) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("@id", base + "/about").put("@type", "foaf:Organization");
    node.set("foaf:name", text(siteName, "zh"));
    return node;
  }

  private static ObjectNode date(Release release) {
    return typed(release.date().toString(), "xsd:date");
  }

  private static ObjectNode context() {
    return NounJson.mapper()
        .createObjectNode()
        .put("dcat", "http://www.w3.org/ns/dcat#")
        .put("dct", "http://purl.org/dc/terms/")
        .put("foaf", "http://xmlns.com/foaf/0.1/")
        .put("spdx", "http://spdx.org/rdf/terms#")
        .put("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private static ObjectNode text(String value, String language) {
    return NounJson.mapper().createObjectNode().put("@value", value).put("@language", language);
  }

  private static ObjectNode typed(String value, String type) {
    return NounJson.mapper().createObjectNode().put("@value", value).put("@type", type);
  }

  private static ObjectNode reference(String id) {
    return NounJson.mapper().createObjectNode().put("@id", id);
  }
}

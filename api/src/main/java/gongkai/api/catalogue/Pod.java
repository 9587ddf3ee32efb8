package gongkai.api.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.util.Locale;

/** The catalogue as Project Open Data's metadata schema 1.1 has it, which many portals harvest. */
final class Pod {
  private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

  private final Editions editions;
  private final String siteName;

  Pod(Editions editions, String siteName) {
    this.editions = editions;
    this.siteName = siteName;
  }

  ObjectNode catalogue(String base) {
    ObjectNode catalogue = NounJson.mapper().createObjectNode();
    catalogue.put("@context", SCHEMA + "/catalog.jsonld");
    catalogue.put("@id", base + "/data.json");
    catalogue.put("@type", "dcat:Catalog");
    catalogue.put("conformsTo", SCHEMA);
    catalogue.put("describedBy", SCHEMA + "/catalog.json");
    ArrayNode datasets = catalogue.putArray("dataset");
    editions.catalogue().all().forEach(dataset -> datasets.add(dataset(base, dataset)));
    return catalogue;
  }

  private ObjectNode dataset(String base, Dataset dataset) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("@type", "dcat:Dataset");
    node.put("identifier", Editions.page(base, dataset));
    node.put("title", dataset.title() + " / " + dataset.titleEn());
    node.put(
        "description",
        "%s%s / %s %s"
            .formatted(
                dataset.description(),
                dataset.cannotTell(),
                dataset.descriptionEn(),
                dataset.cannotTellEn()));
    ArrayNode keywords = node.putArray("keyword");
    Editions.KEYWORDS.forEach(keywords::add);
    node.put(
        "modified",
        editions.latest(dataset).map(Release::date).map(Object::toString).orElse("R/P1D"));
    node.putObject("publisher").put("@type", "org:Organization").put("name", siteName);
    node.putObject("contactPoint")
        .put("@type", "vcard:Contact")
        .put("fn", siteName)
        .put("hasURL", base + "/about");
    node.put("accessLevel", "public");
    node.put("license", Licence.of(dataset.licence()).url());
    node.put("landingPage", Editions.page(base, dataset));
    node.putArray("language").add("zh-CN");
    node.put("describedBy", base + "/api/v1/datasets/" + dataset.name());
    node.put("describedByType", "application/json");
    ArrayNode distribution = node.putArray("distribution");
    for (Format format : Format.values()) {
      distribution
          .addObject()
          .put("@type", "dcat:Distribution")
          .put("title", format.extension().toUpperCase(Locale.ROOT))
          .put("downloadURL", Editions.data(base, dataset, format))
          .put("mediaType", format.mediaType().replaceFirst(";.*", ""));
    }
    return node;
  }
}

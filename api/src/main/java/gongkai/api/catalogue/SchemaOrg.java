package gongkai.api.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.request.Owner;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.noun.NounJson;
import gongkai.noun.Property;
import gongkai.noun.Wire;

/**
 * What a page says of itself to search engines, in the words of schema.org, to be put into a {@code
 * script} of type {@code application/ld+json}.
 */
public final class SchemaOrg {
  private SchemaOrg() {}

  /**
   * A dataset, which is one by Croissant 1.0 as well where there is a release.
   *
   * @param base what addresses begin with
   */
  public static ObjectNode dataset(Dataset dataset, Editions editions, Owner site, String base) {
    ObjectNode node = begin("Dataset", Editions.page(base, dataset));
    node.put("name", dataset.words().title());
    node.put("alternateName", dataset.words().titleEn());
    node.put("description", dataset.words().description() + dataset.words().cannotTell());
    node.put("identifier", dataset.name());
    node.put("license", Licence.of(dataset.licence()).url());
    node.put("isAccessibleForFree", true);
    node.put("inLanguage", "zh-CN");
    ObjectNode creator = node.putObject("creator");
    creator.put("@type", "Organization").put("name", site.publisher());
    put(creator, "url", site.page());
    node.putObject("spatialCoverage").put("@type", "Place").put("name", "中国");
    ArrayNode keywords = node.putArray("keywords");
    editions.keywords(dataset).forEach(keywords::add);
    node.putObject("includedInDataCatalog")
        .put("@type", "DataCatalog")
        .put("name", site.siteName())
        .put("url", base + "/datasets");
    editions
        .first(dataset)
        .ifPresent(release -> node.put("datePublished", release.moment().toString()));
    ArrayNode variables = node.putArray("variableMeasured");
    for (Dataset.Column column : dataset.columns()) {
      ObjectNode variable = variables.addObject().put("@type", "PropertyValue");
      variable.put("name", column.label()).put("description", column.description());
    }
    ArrayNode distribution = node.putArray("distribution");
    for (Format format : Format.values()) {
      distribution
          .addObject()
          .put("@type", "DataDownload")
          .put("name", format.fileName())
          .put("encodingFormat", Editions.mediaType(format))
          .put("contentUrl", Editions.data(base, dataset, format));
    }
    editions.latest(dataset).ifPresent(release -> Croissant.add(node, dataset, release, base));
    return node;
  }

  /** A document. */
  public static ObjectNode document(Disclosure disclosure, String base) {
    ObjectNode node = begin("DigitalDocument", base + Wire.link(disclosure.id()));
    node.put("name", disclosure.title());
    node.put("inLanguage", "zh-CN");
    node.put("isAccessibleForFree", true);
    node.put("encodingFormat", disclosure.original().mediaType());
    put(node, "identifier", disclosure.value(Property.DOCUMENT_NUMBER));
    put(node, "datePublished", disclosure.value(Property.PUBLISHED));
    put(node, "dateCreated", disclosure.value(Property.FORMED));
    put(node, "expires", disclosure.value(Property.EXPIRES));
    put(node, "abstract", disclosure.value(Property.SUMMARY));
    put(node, "keywords", disclosure.value(Property.KEYWORDS));
    if (!disclosure.publisher().isEmpty()) {
      node.putObject("publisher")
          .put("@type", "GovernmentOrganization")
          .put("name", disclosure.publisher());
    }
    return node;
  }

  static void put(ObjectNode node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }

  private static ObjectNode begin(String type, String id) {
    return NounJson.mapper()
        .createObjectNode()
        .put("@context", "https://schema.org")
        .put("@type", type)
        .put("@id", id)
        .put("url", id);
  }
}

package gongkai.api.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Datasets as CKAN's packages, and their files as resources. */
final class CkanPackages {
  private final Editions editions;
  private final String siteName;

  CkanPackages(Editions editions, String siteName) {
    this.editions = editions;
    this.siteName = siteName;
  }

  /** A package by its id or name. */
  Optional<Dataset> named(String idOrName) {
    return editions.catalogue().all().stream()
        .filter(d -> d.name().equals(idOrName) || id(d.name()).equals(idOrName))
        .findFirst();
  }

  /** The dataset of a resource. */
  Optional<Dataset> ofResource(String id) {
    return editions.catalogue().all().stream()
        .filter(
            dataset ->
                java.util.Arrays.stream(Format.values())
                    .anyMatch(format -> resourceId(dataset, format).equals(id)))
        .findFirst()
        .or(() -> named(id));
  }

  /** The same in every installation, since CKAN's ids are UUIDs. */
  private static String id(String name) {
    return UUID.nameUUIDFromBytes(("gongkai:" + name).getBytes(StandardCharsets.UTF_8)).toString();
  }

  static String resourceId(Dataset dataset, Format format) {
    return id(dataset.name() + "." + format.extension());
  }

  /** When the package was last changed, as CKAN writes it: UTC without a zone. */
  String modified(Dataset dataset) {
    return editions.latest(dataset).map(Release::date).map(d -> d + "T00:00:00.000000").orElse("");
  }

  ObjectNode organization() {
    return NounJson.mapper()
        .createObjectNode()
        .put("id", id("organization"))
        .put("name", "gongkai")
        .put("title", siteName)
        .put("type", "organization")
        .put("description", "")
        .put("is_organization", true)
        .put("state", "active")
        .put("package_count", editions.catalogue().all().size());
  }

  ObjectNode show(String base, Dataset dataset) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("id", id(dataset.name()));
    node.put("name", dataset.name());
    node.put("title", dataset.title());
    node.put("notes", dataset.description() + "\n\n" + dataset.cannotTell());
    node.put("type", "dataset");
    node.put("state", "active");
    node.put("private", false);
    node.put("isopen", true);
    node.put("author", siteName);
    node.put("maintainer", siteName);
    node.put("license_id", dataset.licence());
    node.put("license_title", Licence.of(dataset.licence()).title());
    node.put("license_url", Licence.of(dataset.licence()).url());
    node.put("url", Editions.page(base, dataset));
    node.put("version", editions.latest(dataset).map(Release::name).orElse(""));
    String created =
        editions.first(dataset).map(Release::date).map(d -> d + "T00:00:00.000000").orElse("");
    node.put("metadata_created", created);
    node.put("metadata_modified", modified(dataset));
    node.set("organization", organization());
    node.put("owner_org", id("organization"));
    node.putArray("groups");
    ArrayNode tags = node.putArray("tags");
    for (String keyword : Editions.KEYWORDS) {
      tags.addObject()
          .put("id", id("tag:" + keyword))
          .put("name", keyword)
          .put("display_name", keyword)
          .put("state", "active");
    }
    node.put("num_tags", tags.size());
    ArrayNode extras = node.putArray("extras");
    extra(extras, "title_en", dataset.titleEn());
    extra(extras, "description_en", dataset.descriptionEn());
    extra(extras, "cannot_tell", dataset.cannotTell());
    extra(extras, "update_rule", dataset.updates());
    ArrayNode resources = node.putArray("resources");
    int position = 0;
    for (Format format : Format.values()) {
      resources.add(resource(base, dataset, format, position++));
    }
    node.put("num_resources", resources.size());
    return node;
  }

  private static void extra(ArrayNode extras, String key, String value) {
    extras.addObject().put("key", key).put("value", value);
  }

  private ObjectNode resource(String base, Dataset dataset, Format format, int position) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("id", resourceId(dataset, format));
    node.put("package_id", id(dataset.name()));
    node.put("name", dataset.title() + " " + format.extension().toUpperCase(Locale.ROOT));
    node.put("description", dataset.description());
    node.put("format", format.extension().toUpperCase(Locale.ROOT));
    node.put("mimetype", format.mediaType().replaceFirst(";.*", ""));
    node.put("url", Editions.data(base, dataset, format));
    node.put("url_type", "");
    node.put("state", "active");
    node.put("position", position);
    node.put("datastore_active", format == Format.CSV);
    node.put("created", modified(dataset));
    node.put("last_modified", modified(dataset));
    editions
        .file(dataset, format)
        .ifPresentOrElse(
            file -> node.put("size", file.bytes()).put("hash", file.sha256()),
            () -> node.putNull("size").put("hash", ""));
    return node;
  }
}

package gongkai.api.catalogue;

import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The catalogue as Project Open Data's metadata schema 1.1 has it, which many portals harvest. */
final class Pod {
  private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

  private final Editions editions;
  private final String siteName;

  Pod(Editions editions, String siteName) {
    this.editions = editions;
    this.siteName = siteName;
  }

  PodCatalogue catalogue(String base) {
    return new PodCatalogue(
        SCHEMA + "/catalog.jsonld",
        base + "/data.json",
        "dcat:Catalog",
        SCHEMA,
        SCHEMA + "/catalog.json",
        editions.catalogue().all().stream().map(dataset -> dataset(base, dataset)).toList());
  }

  private PodCatalogue.Dataset dataset(String base, Dataset dataset) {
    return new PodCatalogue.Dataset(
        "dcat:Dataset",
        new PodCatalogue.Words(
            Editions.page(base, dataset),
            dataset.words().title() + " / " + dataset.words().titleEn(),
            "%s%s / %s %s"
                .formatted(
                    dataset.words().description(),
                    dataset.words().cannotTell(),
                    dataset.words().descriptionEn(),
                    dataset.words().cannotTellEn()),
            Editions.KEYWORDS,
            editions.latest(dataset).map(Release::date).map(Object::toString).orElse("R/P1D")),
        new PodCatalogue.Publisher("org:Organization", siteName),
        new PodCatalogue.Contact("vcard:Contact", siteName, base + "/about"),
        new PodCatalogue.Access(
            "public",
            Licence.of(dataset.licence()).url(),
            Editions.page(base, dataset),
            List.of("zh-CN")),
        new PodCatalogue.Description(
            base + "/api/v1/datasets/" + dataset.name(), "application/json"),
        Stream.of(Format.values())
            .map(
                format ->
                    new PodCatalogue.Distribution(
                        "dcat:Distribution",
                        format.extension().toUpperCase(Locale.ROOT),
                        Editions.data(base, dataset, format),
                        format.mediaType().replaceFirst(";.*", "")))
            .toList());
  }
}

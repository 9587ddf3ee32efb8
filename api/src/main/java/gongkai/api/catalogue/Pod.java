package gongkai.api.catalogue;

import gongkai.api.request.Owner;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue as Project Open Data's metadata schema 1.1 has it, which many portals harvest. */
final class Pod {
  private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

  private final Editions editions;
  private final Owner site;

  Pod(Editions editions, Owner site) {
    this.editions = editions;
    this.site = site;
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
            editions.keywords(dataset),
            editions.latest(dataset).map(Release::moment).map(Object::toString).orElse("R/P1D")),
        new PodCatalogue.Publisher("org:Organization", site.publisher()),
        contact(),
        new PodCatalogue.Access(
            "public",
            licence(dataset).title(),
            licence(dataset).url(),
            Editions.page(base, dataset),
            List.of("zh-CN")),
        new PodCatalogue.Description(
            base + "/api/v1/datasets/" + dataset.name() + "/datapackage.json",
            "application/json",
            editions.first(dataset).map(Release::moment).map(Object::toString)),
        Stream.of(Format.values())
            .map(
                format ->
                    new PodCatalogue.Distribution(
                        "dcat:Distribution",
                        dataset.words().title() + " " + format.extension().toUpperCase(Locale.ROOT),
                        format.extension().toUpperCase(Locale.ROOT),
                        Editions.data(base, dataset, format),
                        Editions.mediaType(format)))
            .toList());
  }

  private static Licence licence(Dataset dataset) {
    return Licence.of(dataset.licence());
  }

  /** The schema takes nobody but who has an e-mail address; none is invented. */
  private Optional<PodCatalogue.Contact> contact() {
    return Optional.of(site.mail())
        .filter(mail -> !mail.isEmpty())
        .map(mail -> new PodCatalogue.Contact("vcard:Contact", site.publisher(), "mailto:" + mail));
  }
}

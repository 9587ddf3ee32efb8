package gongkai.api.catalogue;

import gongkai.api.catalogue.DcatCatalogue.Date;
import gongkai.api.catalogue.DcatCatalogue.Node;
import gongkai.api.catalogue.DcatCatalogue.Reference;
import gongkai.api.catalogue.DcatCatalogue.Text;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The catalogue in DCAT 3 (W3C Recommendation, 2024) as JSON-LD. A dataset whose rows have years is
 * a dataset series too, with a member for each year.
 */
final class Dcat {
  private static final Map<String, String> CONTEXT =
      Map.of(
          "dcat", "http://www.w3.org/ns/dcat#",
          "dct", "http://purl.org/dc/terms/",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "spdx", "http://spdx.org/rdf/terms#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");
  private static final Reference SHA256 =
      new Reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256");

  private final Editions editions;
  private final String siteName;
  private final Function<Dataset, List<Integer>> years;

  Dcat(Editions editions, String siteName, Function<Dataset, List<Integer>> years) {
    this.editions = editions;
    this.siteName = siteName;
    this.years = years;
  }

  DcatCatalogue catalogue(String base) {
    List<DcatCatalogue.Dataset> datasets = new ArrayList<>();
    for (Dataset dataset : editions.catalogue().all()) {
      datasets.add(dataset(base, dataset));
      years.apply(dataset).forEach(year -> datasets.add(member(base, dataset, year)));
    }
    return new DcatCatalogue(
        CONTEXT,
        new Node(base + "/catalog.jsonld", "dcat:Catalog"),
        new DcatCatalogue.Named(chinese(siteName), chinese("由公开的政府信息整理的数据集"), "zh"),
        new Reference(base + "/"),
        publisher(base),
        datasets,
        List.of(
            new DcatCatalogue.Service(
                new Node(base + "/openapi", "dcat:DataService"),
                chinese("检索与数据接口"),
                new Reference(base + "/api/v1"),
                new Reference(base + "/openapi"))));
  }

  private DcatCatalogue.Dataset dataset(String base, Dataset dataset) {
    Object type =
        years.apply(dataset).isEmpty()
            ? "dcat:Dataset"
            : List.of("dcat:Dataset", "dcat:DatasetSeries");
    Optional<Release> latest = editions.latest(dataset);
    return new DcatCatalogue.Dataset(
        new Node(Editions.page(base, dataset), type),
        new DcatCatalogue.Titles(
            dataset.name(),
            both(dataset.words().title(), dataset.words().titleEn()),
            both(
                dataset.words().description() + dataset.words().cannotTell(),
                dataset.words().descriptionEn() + " " + dataset.words().cannotTellEn())),
        common(base, dataset),
        new DcatCatalogue.Dates(
            editions.first(dataset).map(Release::date).map(Date::of),
            latest.map(Release::date).map(Date::of),
            latest.map(Release::name)),
        DcatCatalogue.Member.NONE,
        Stream.of(Format.values()).map(format -> distribution(base, dataset, format)).toList());
  }

  private DcatCatalogue.Distribution distribution(String base, Dataset dataset, Format format) {
    Optional<Release.File> file = editions.file(dataset, format);
    return distribution(
        Editions.data(base, dataset, format),
        format,
        dataset,
        new DcatCatalogue.Bytes(
            file.map(Release.File::bytes),
            file.map(
                known -> new DcatCatalogue.Checksum("spdx:Checksum", SHA256, known.sha256()))));
  }

  private static DcatCatalogue.Distribution distribution(
      String address, Format format, Dataset dataset, DcatCatalogue.Bytes bytes) {
    return new DcatCatalogue.Distribution(
        new Node(address, "dcat:Distribution"),
        chinese(dataset.words().title() + " " + format.extension().toUpperCase(Locale.ROOT)),
        new Reference(address),
        new Reference(address),
        new Reference(
            "https://www.iana.org/assignments/media-types/"
                + format.mediaType().replaceFirst(";.*", "")),
        new Reference(Licence.of(dataset.licence()).url()),
        bytes);
  }

  private DcatCatalogue.Dataset member(String base, Dataset dataset, int year) {
    String question = "?" + Editions.year(dataset).orElseThrow().name() + "=" + year;
    return new DcatCatalogue.Dataset(
        new Node(Editions.page(base, dataset) + question, "dcat:Dataset"),
        new DcatCatalogue.Titles(
            dataset.name() + "-" + year,
            both(
                dataset.words().title() + "（" + year + "年）",
                dataset.words().titleEn() + " " + year),
            both(dataset.words().description(), dataset.words().descriptionEn())),
        common(base, dataset),
        DcatCatalogue.Dates.NONE,
        new DcatCatalogue.Member(
            Optional.of(new Reference(Editions.page(base, dataset))),
            Optional.of(
                new DcatCatalogue.Period(
                    "dct:PeriodOfTime", Date.of(year + "-01-01"), Date.of(year + "-12-31")))),
        List.of(
            distribution(
                Editions.data(base, dataset, Format.CSV) + question,
                Format.CSV,
                dataset,
                DcatCatalogue.Bytes.UNKNOWN)));
  }

  private DcatCatalogue.Common common(String base, Dataset dataset) {
    return new DcatCatalogue.Common(
        publisher(base),
        new Reference(Licence.of(dataset.licence()).url()),
        new Reference(Editions.page(base, dataset)),
        "zh",
        Editions.KEYWORDS,
        chinese(dataset.words().updates()));
  }

  private DcatCatalogue.Publisher publisher(String base) {
    return new DcatCatalogue.Publisher(
        new Node(base + "/about", "foaf:Organization"), chinese(siteName));
  }

  private static Text chinese(String value) {
    return new Text(value, "zh");
  }

  private static List<Text> both(String chinese, String english) {
    return List.of(chinese(chinese), new Text(english, "en"));
  }
}

package gongkai.api.catalogue;

import gongkai.api.catalogue.rdf.Literal;
import gongkai.api.catalogue.rdf.Node;
import gongkai.api.request.Owner;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The catalogue in DCAT 3 (W3C Recommendation, 2024) as DCAT-AP 3.0.1 profiles it. A dataset whose
 * rows are about years is a dataset series too, with a member for each year.
 */
public final class Dcat {
  private static final String CONTACT = "/about#contact";

  private final Editions editions;
  private final Owner site;
  private final Function<Dataset, List<Integer>> years;

  /**
   * Describes the datasets.
   *
   * @param years that the rows of a dataset are about
   */
  public Dcat(Editions editions, Owner site, Function<Dataset, List<Integer>> years) {
    this.editions = editions;
    this.site = site;
    this.years = years;
  }

  /** All of it. */
  Node catalogue(String base) {
    Node catalogue = Node.at(base + "/catalog", "dcat:Catalog");
    catalogue
        .with("dct:title", Literal.chinese(site.siteName()))
        .with(
            "dct:description",
            Literal.chinese("由公开的政府信息整理的数据集"),
            Literal.english("Datasets made from disclosed government information"))
        .with("foaf:homepage", Node.at(base + "/", "foaf:Document"))
        .with("dct:publisher", publisher(base))
        .with("dcat:contactPoint", contact(base))
        .with("dct:language", EuVocabulary.chinese(), EuVocabulary.english())
        .with("dcat:themeTaxonomy", EuVocabulary.themes())
        .with("dct:spatial", EuVocabulary.china())
        .with("dct:license", licences())
        .with(
            "dct:issued",
            editions.catalogue().all().stream()
                .flatMap(dataset -> editions.first(dataset).stream())
                .map(Release::moment)
                .min(java.util.Comparator.naturalOrder())
                .map(Literal::moment))
        .with("dct:modified", editions.changed().map(Literal::moment));
    Node service = service(base);
    for (Dataset dataset : editions.catalogue().all()) {
      Node described = described(base, dataset);
      catalogue.with("dcat:dataset", described);
      service.with("dcat:servesDataset", described);
      for (int year : years.apply(dataset)) {
        catalogue.with("dcat:dataset", member(base, dataset, year));
      }
    }
    return catalogue.with("dcat:service", service);
  }

  /** One dataset with its files and, of a series, its members. */
  public Node dataset(String base, Dataset dataset) {
    Node described = described(base, dataset);
    for (int year : years.apply(dataset)) {
      described.with("dcat:seriesMember", member(base, dataset, year));
    }
    return described;
  }

  /** What the page is about is not the page. */
  private static String address(String base, Dataset dataset, String question) {
    return Editions.page(base, dataset) + question + "#dataset";
  }

  /** The licences of all, where they are one; DCAT-AP lets a catalogue have no two. */
  private Optional<Node> licences() {
    List<String> all =
        editions.catalogue().all().stream().map(Dataset::licence).distinct().toList();
    return all.size() == 1
        ? Optional.of(EuVocabulary.licence(Licence.of(all.getFirst())))
        : Optional.empty();
  }

  private Node service(String base) {
    return Node.at(base + "/api/v1", "dcat:DataService")
        .with("dct:title", Literal.chinese("检索与数据接口"), Literal.english("Search and data API"))
        .with(
            "dct:description",
            Literal.chinese("全文检索、逐行查询和下载数据集，说明见 OpenAPI 文件。"),
            Literal.english("Full-text search, rows by condition, and files of the datasets."))
        .with("dcat:endpointURL", Node.at(base + "/api/v1"))
        .with("dcat:endpointDescription", Node.at(base + "/openapi"))
        .with("dct:publisher", publisher(base))
        .with("dcat:contactPoint", contact(base))
        .with("dct:license", licences())
        .with("dct:accessRights", EuVocabulary.free());
  }

  private Node described(String base, Dataset dataset) {
    List<Integer> covered = years.apply(dataset);
    Optional<Release> latest = editions.latest(dataset);
    String address = address(base, dataset, "");
    Node node =
        covered.isEmpty()
            ? Node.at(address, "dcat:Dataset")
            : Node.at(address, "dcat:Dataset", "dcat:DatasetSeries");
    Optional<Node> period =
        covered.isEmpty()
            ? latest.map(release -> period(release.date(), release.date()))
            : Optional.of(years(covered.getFirst(), covered.getLast()));
    node.with("dct:identifier", Literal.plain(dataset.name()))
        .with(
            "dct:title",
            Literal.chinese(dataset.words().title()),
            Literal.english(dataset.words().titleEn()))
        .with(
            "dct:description",
            Literal.chinese(dataset.words().description() + dataset.words().cannotTell()),
            Literal.english(dataset.words().descriptionEn() + " " + dataset.words().cannotTellEn()))
        .with("dct:temporal", period)
        .with("dcat:version", latest.map(release -> Literal.plain(release.name())));
    common(node, base, dataset, "");
    for (Format format : Format.values()) {
      node.with("dcat:distribution", distribution(base, dataset, format, ""));
    }
    return node;
  }

  private Node member(String base, Dataset dataset, int year) {
    String question = editions.question(dataset, year);
    Node node =
        Node.at(address(base, dataset, question), "dcat:Dataset")
            .with("dct:identifier", Literal.plain(dataset.name() + "-" + year))
            .with(
                "dct:title",
                Literal.chinese(dataset.words().title() + "（" + year + "年）"),
                Literal.english(dataset.words().titleEn() + ", " + year))
            .with(
                "dct:description",
                Literal.chinese(dataset.words().description() + dataset.words().cannotTell()),
                Literal.english(
                    dataset.words().descriptionEn() + " " + dataset.words().cannotTellEn()))
            .with("dcat:inSeries", Node.at(address(base, dataset, "")))
            .with("dct:temporal", years(year, year));
    common(node, base, dataset, question);
    return node.with("dcat:distribution", distribution(base, dataset, Format.CSV, question))
        .with("dcat:distribution", distribution(base, dataset, Format.JSON, question));
  }

  private void common(Node node, String base, Dataset dataset, String question) {
    node.with("dct:publisher", publisher(base))
        .with("dcat:contactPoint", contact(base))
        .with("dct:license", EuVocabulary.licence(Licence.of(dataset.licence())))
        .with("dct:accessRights", EuVocabulary.free())
        .with("dct:accrualPeriodicity", EuVocabulary.irregular())
        .with("dct:spatial", EuVocabulary.china())
        .with("dct:language", EuVocabulary.chinese())
        .with("dcat:landingPage", Node.at(Editions.page(base, dataset) + question, "foaf:Document"))
        .with(
            "foaf:page",
            Node.at(
                base + "/api/v1/datasets/" + dataset.name() + "/datapackage.json", "foaf:Document"))
        .with(
            "dcat:theme",
            editions.catalogue().subject(dataset).themes().stream()
                .map(EuVocabulary::theme)
                .toList())
        .with(
            "dcat:keyword",
            editions.catalogue().subject(dataset).keywords().stream()
                .map(Literal::chinese)
                .toList())
        .with(
            "dcat:keyword",
            editions.catalogue().subject(dataset).keywordsEn().stream()
                .map(Literal::english)
                .toList());
    dates(node, dataset);
  }

  private void dates(Node node, Dataset dataset) {
    node.with("dct:issued", editions.first(dataset).map(Release::moment).map(Literal::moment))
        .with("dct:modified", editions.latest(dataset).map(Release::moment).map(Literal::moment));
  }

  private Node distribution(String base, Dataset dataset, Format format, String question) {
    Licence licence = Licence.of(dataset.licence());
    String address = Editions.data(base, dataset, format) + question;
    Node node =
        Node.at(address + "#distribution", "dcat:Distribution")
            .with(
                "dct:title",
                Literal.chinese(
                    dataset.words().title() + " " + format.extension().toUpperCase(Locale.ROOT)))
            .with("dcat:accessURL", Node.at(Editions.page(base, dataset) + question))
            .with("dcat:downloadURL", Node.at(address))
            .with("dct:format", EuVocabulary.fileType(format))
            .with("dcat:mediaType", EuVocabulary.mediaType(format))
            .with("dct:language", EuVocabulary.chinese())
            .with("dct:license", EuVocabulary.licence(licence))
            .with(
                "dct:rights",
                Node.of("dct:RightsStatement")
                    .with("rdfs:label", Literal.english(licence.title())));
    dates(node, dataset);
    if (question.isEmpty()) {
      editions
          .file(dataset, format)
          .ifPresent(
              file ->
                  node.with("dcat:byteSize", Literal.count(file.bytes()))
                      .with("spdx:checksum", checksum(file.sha256())));
    }
    return node;
  }

  private static Node checksum(String sha256) {
    return Node.of("spdx:Checksum")
        .with(
            "spdx:algorithm",
            Node.at("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"))
        .with("spdx:checksumValue", Literal.hex(sha256));
  }

  private static Node years(int first, int last) {
    return period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  private static Node period(LocalDate first, LocalDate last) {
    return Node.of("dct:PeriodOfTime")
        .with("dcat:startDate", Literal.day(first))
        .with("dcat:endDate", Literal.day(last));
  }

  private Node publisher(String base) {
    Node node =
        Node.at(base + "/about#publisher", "foaf:Agent", "foaf:Organization")
            .with("foaf:name", Literal.chinese(site.publisher()));
    return site.page().isEmpty()
        ? node
        : node.with("foaf:homepage", Node.at(site.page(), "foaf:Document"));
  }

  /** None where the operator has given none. */
  private Optional<Node> contact(String base) {
    if (site.contact().isEmpty()) {
      return Optional.empty();
    }
    String link = site.link();
    Node card =
        Node.at(base + CONTACT, "vcard:Kind", "vcard:Organization")
            .with("vcard:fn", Literal.chinese(site.publisher()));
    if (link.isEmpty()) {
      return Optional.of(card.with("vcard:note", Literal.chinese(site.contact())));
    }
    String property =
        link.startsWith("mailto:")
            ? "vcard:hasEmail"
            : link.startsWith("tel:") ? "vcard:hasTelephone" : "vcard:hasURL";
    return Optional.of(card.with(property, Node.at(link)));
  }
}

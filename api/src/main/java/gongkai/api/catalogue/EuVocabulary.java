package gongkai.api.catalogue;

import gongkai.api.catalogue.rdf.Literal;
import gongkai.api.catalogue.rdf.Node;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import java.util.Map;
import java.util.Optional;

/**
 * Terms of the vocabularies that DCAT-AP 3.0.1 demands: the authority tables of the EU's
 * Publications Office (https://op.europa.eu/en/web/eu-vocabularies) and IANA's media types. Each
 * carries its class, so that the catalogue can be checked without those tables.
 */
final class EuVocabulary {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String THEMES = AUTHORITY + "data-theme";

  /** Of the table data-theme, those that datasets here have. */
  private static final Map<String, String> THEME_LABELS =
      Map.of(
          "GOVE", "Government and public sector",
          "JUST", "Justice, legal system and public safety",
          "SOCI", "Population and society",
          "ECON", "Economy and finance");

  private EuVocabulary() {}

  static Node theme(String code) {
    return Node.at(THEMES + "/" + code, "skos:Concept")
        .with("skos:prefLabel", Literal.english(THEME_LABELS.getOrDefault(code, code)))
        .with("skos:inScheme", themes());
  }

  static Node themes() {
    return Node.at(THEMES, "skos:ConceptScheme").with("dct:title", Literal.english("Data theme"));
  }

  static Node chinese() {
    return Node.at(AUTHORITY + "language/ZHO", "dct:LinguisticSystem");
  }

  static Node english() {
    return Node.at(AUTHORITY + "language/ENG", "dct:LinguisticSystem");
  }

  static Node china() {
    return Node.at(AUTHORITY + "country/CHN", "dct:Location")
        .with("skos:prefLabel", Literal.chinese("中国"), Literal.english("China"));
  }

  static Node free() {
    return Node.at(AUTHORITY + "access-right/PUBLIC", "dct:RightsStatement");
  }

  /** Whenever something was collected. */
  static Node irregular() {
    return Node.at(AUTHORITY + "frequency/IRREG", "dct:Frequency");
  }

  static Node available() {
    return Node.at(AUTHORITY + "planned-availability/AVAILABLE", "skos:Concept")
        .with("skos:prefLabel", Literal.english("available"));
  }

  static Node licence(Licence licence) {
    return Node.at(AUTHORITY + "licence/" + licence.euCode(), "dct:LicenseDocument")
        .with("dct:identifier", Literal.plain(licence.id()))
        .with("dct:title", Literal.english(licence.title()))
        .with("skos:exactMatch", Node.at(licence.url(), "dct:LicenseDocument"));
  }

  static Node fileType(Format format) {
    String code =
        switch (format) {
          case CSV -> "CSV";
          case XLSX -> "XLSX";
          case JSON -> "JSON";
          case NDJSON -> "NDJSON";
          case PARQUET -> "PARQUET";
        };
    return Node.at(AUTHORITY + "file-type/" + code, "dct:MediaTypeOrExtent");
  }

  /** None where IANA has not registered the type. */
  static Optional<Node> mediaType(Format format) {
    return format == Format.NDJSON
        ? Optional.empty()
        : Optional.of(
            Node.at(
                "https://www.iana.org/assignments/media-types/" + Editions.mediaType(format),
                "dct:MediaType"));
  }
}

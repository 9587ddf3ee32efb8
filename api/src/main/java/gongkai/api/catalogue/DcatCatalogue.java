package gongkai.api.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue as JSON-LD; the names are those of DCAT 3 and what it stands on. */
@JsonTypeName("Dcat")
record DcatCatalogue(
    @JsonProperty("@context") Map<String, String> context,
    @JsonUnwrapped Node node,
    @JsonUnwrapped Named named,
    @JsonProperty("foaf:homepage") Reference homepage,
    @JsonProperty("dct:publisher") Publisher publisher,
    @JsonProperty("dcat:dataset") List<Dataset> datasets,
    @JsonProperty("dcat:service") List<Service> services) {

  record Node(@JsonProperty("@id") String id, @JsonProperty("@type") Object type) {}

  record Named(
      @JsonProperty("dct:title") Text title,
      @JsonProperty("dct:description") Text description,
      @JsonProperty("dct:language") String language) {}

  @JsonTypeName("DcatText")
  record Text(@JsonProperty("@value") String value, @JsonProperty("@language") String language) {}

  @JsonTypeName("DcatDate")
  record Date(@JsonProperty("@value") String value, @JsonProperty("@type") String type) {
    static Date of(Object day) {
      return new Date(day.toString(), "xsd:date");
    }
  }

  @JsonTypeName("DcatReference")
  record Reference(@JsonProperty("@id") String id) {}

  @JsonTypeName("DcatPublisher")
  record Publisher(@JsonUnwrapped Node node, @JsonProperty("foaf:name") Text name) {}

  @JsonTypeName("DcatService")
  record Service(
      @JsonUnwrapped Node node,
      @JsonProperty("dct:title") Text title,
      @JsonProperty("dcat:endpointURL") Reference address,
      @JsonProperty("dcat:endpointDescription") Reference description) {}

  /** A dataset, or a year of one. */
  @JsonTypeName("DcatDataset")
  record Dataset(
      @JsonUnwrapped Node node,
      @JsonUnwrapped Titles titles,
      @JsonUnwrapped Common common,
      @JsonUnwrapped Dates dates,
      @JsonUnwrapped Member member,
      @JsonProperty("dcat:distribution") List<Distribution> distributions) {}

  record Titles(
      @JsonProperty("dct:identifier") String identifier,
      @JsonProperty("dct:title") List<Text> title,
      @JsonProperty("dct:description") List<Text> description) {}

  record Common(
      @JsonProperty("dct:publisher") Publisher publisher,
      @JsonProperty("dct:license") Reference licence,
      @JsonProperty("dcat:landingPage") Reference page,
      @JsonProperty("dct:language") String language,
      @JsonProperty("dcat:keyword") List<String> keywords,
      @JsonProperty("dct:accrualPeriodicity") Text updates) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Dates(
      @JsonProperty("dct:issued") Optional<Date> issued,
      @JsonProperty("dct:modified") Optional<Date> modified,
      @JsonProperty("dcat:version") Optional<String> version) {
    static final Dates NONE = new Dates(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What makes it a part of a series. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Member(
      @JsonProperty("dcat:inSeries") Optional<Reference> series,
      @JsonProperty("dct:temporal") Optional<Period> period) {
    static final Member NONE = new Member(Optional.empty(), Optional.empty());
  }

  @JsonTypeName("DcatPeriod")
  record Period(
      @JsonProperty("@type") String type,
      @JsonProperty("dcat:startDate") Date start,
      @JsonProperty("dcat:endDate") Date end) {}

  @JsonTypeName("DcatDistribution")
  record Distribution(
      @JsonUnwrapped Node node,
      @JsonProperty("dct:title") Text title,
      @JsonProperty("dcat:accessURL") Reference access,
      @JsonProperty("dcat:downloadURL") Reference download,
      @JsonProperty("dcat:mediaType") Reference mediaType,
      @JsonProperty("dct:license") Reference licence,
      @JsonUnwrapped Bytes bytes) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Bytes(
      @JsonProperty("dcat:byteSize") Optional<Long> size,
      @JsonProperty("spdx:checksum") Optional<Checksum> checksum) {
    static final Bytes UNKNOWN = new Bytes(Optional.empty(), Optional.empty());
  }

  @JsonTypeName("DcatChecksum")
  record Checksum(
      @JsonProperty("@type") String type,
      @JsonProperty("spdx:algorithm") Reference algorithm,
      @JsonProperty("spdx:checksumValue") String value) {}
}

package gongkai.api.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/** The catalogue by Project Open Data's metadata schema 1.1. */
@JsonTypeName("DataJson")
record PodCatalogue(
    @JsonProperty("@context") String context,
    @JsonProperty("@id") String id,
    @JsonProperty("@type") String type,
    String conformsTo,
    String describedBy,
    List<Dataset> dataset) {

  @JsonTypeName("DataJsonDataset")
  record Dataset(
      @JsonProperty("@type") String type,
      @JsonUnwrapped Words words,
      Publisher publisher,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Contact> contactPoint,
      @JsonUnwrapped Access access,
      @JsonUnwrapped Description described,
      List<Distribution> distribution) {}

  record Words(
      String identifier, String title, String description, List<String> keyword, String modified) {}

  record Access(
      String accessLevel,
      String rights,
      String license,
      String landingPage,
      List<String> language) {}

  record Description(
      String describedBy,
      String describedByType,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> issued) {}

  @JsonTypeName("DataJsonPublisher")
  record Publisher(@JsonProperty("@type") String type, String name) {}

  @JsonTypeName("DataJsonContact")
  record Contact(@JsonProperty("@type") String type, String fn, String hasEmail) {}

  @JsonTypeName("DataJsonDistribution")
  record Distribution(
      @JsonProperty("@type") String type,
      String title,
      String format,
      String downloadURL,
      String mediaType) {}
}

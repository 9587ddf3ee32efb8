package gongkai.api.ckan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/** CKAN's envelope. */
@JsonTypeName("Answer")
record CkanAnswer<T>(String help, boolean success, T result) {

  /** The envelope of what went wrong. */
  @JsonTypeName("CkanError")
  record Failed(String help, boolean success, Wrong error) {}

  @JsonTypeName("CkanErrorWords")
  record Wrong(@JsonProperty("__type") String type, String message) {}

  /** Of {@code status_show}. */
  @JsonTypeName("CkanStatus")
  @JsonNaming(SnakeCaseStrategy.class)
  record Status(String siteUrl, String siteTitle, String localeDefault, List<String> extensions) {}

  /** Of {@code package_search}. */
  @JsonTypeName("CkanFound")
  @JsonNaming(SnakeCaseStrategy.class)
  record Found(
      int count,
      String sort,
      Map<String, String> facets,
      Map<String, String> searchFacets,
      List<CkanPackage> results) {}

  /** Of {@code datastore_search}. */
  @JsonTypeName("CkanRows")
  record Rows(
      @com.fasterxml.jackson.annotation.JsonUnwrapped Table table,
      @com.fasterxml.jackson.annotation.JsonUnwrapped Part part) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Table(String resourceId, List<FieldType> fields, List<JsonNode> records) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Part(
      long total,
      boolean totalWasEstimated,
      int limit,
      int offset,
      boolean includeTotal,
      String recordsFormat) {}

  @JsonTypeName("CkanField")
  record FieldType(String id, String type) {}
}

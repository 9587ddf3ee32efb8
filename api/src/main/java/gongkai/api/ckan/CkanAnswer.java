package gongkai.api.ckan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import gongkai.dataset.Licence;
import java.util.List;
import java.util.Map;

/** CKAN's envelope. */
@JsonTypeName("Answer")
record CkanAnswer<T>(String help, boolean success, T result) {
  /** Whose actions are spoken here; clients look at it before they ask for more. */
  static final String VERSION = "2.10.0";

  /** The envelope of what went wrong; the error holds a type, a message, and arguments by name. */
  @JsonTypeName("CkanError")
  record Failed(String help, boolean success, Map<String, Object> error) {}

  @JsonTypeName("CkanVersion")
  record Version(int version) {}

  /** Of {@code status_show}. */
  @JsonTypeName("CkanStatus")
  @JsonNaming(SnakeCaseStrategy.class)
  record Status(
      String siteUrl,
      String siteTitle,
      String localeDefault,
      List<String> extensions,
      String ckanVersion) {}

  /** Of {@code package_search}. */
  @JsonTypeName("CkanFound")
  @JsonNaming(SnakeCaseStrategy.class)
  record Found(
      int count,
      String sort,
      Map<String, Map<String, Integer>> facets,
      Map<String, Facet> searchFacets,
      List<CkanPackage> results) {}

  @JsonTypeName("CkanFacet")
  record Facet(String title, List<FacetItem> items) {}

  @JsonTypeName("CkanFacetItem")
  @JsonNaming(SnakeCaseStrategy.class)
  record FacetItem(String name, String displayName, int count) {}

  /** Of {@code datastore_search}. */
  @JsonTypeName("CkanRows")
  record Rows(
      @JsonUnwrapped Table table, @JsonUnwrapped Part part, @JsonProperty("_links") Links links) {}

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

  @JsonTypeName("CkanLinks")
  record Links(String start, String next) {}

  @JsonTypeName("CkanField")
  record FieldType(String id, String type) {}

  /** Of {@code datastore_info}. */
  @JsonTypeName("CkanInfo")
  record Info(Meta meta, List<FieldInfo> fields) {}

  @JsonTypeName("CkanMeta")
  @JsonNaming(SnakeCaseStrategy.class)
  record Meta(String id, long count, String tableType) {}

  @JsonTypeName("CkanFieldInfo")
  record FieldInfo(String id, String type, FieldWords info) {}

  @JsonTypeName("CkanFieldWords")
  record FieldWords(String label, String notes, String unit) {}

  /** Of {@code datastore_search_sql}. */
  @JsonTypeName("CkanSqlRows")
  @JsonNaming(SnakeCaseStrategy.class)
  record SqlRows(
      List<JsonNode> records, List<FieldType> fields, String sql, boolean recordsTruncated) {}

  /** Of {@code license_list}. */
  @JsonTypeName("CkanLicence")
  @JsonNaming(SnakeCaseStrategy.class)
  record LicenceEntry(String id, String title, String url, String status, boolean isOsiCompliant) {
    static LicenceEntry of(Licence licence) {
      return new LicenceEntry(licence.id(), licence.title(), licence.url(), "active", false);
    }
  }
}

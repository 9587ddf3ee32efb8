package gongkai.api.ckan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;

/** A package as {@code package_show} of CKAN's action API gives it. */
record CkanPackage(
    @JsonUnwrapped Named named,
    @JsonUnwrapped Standing standing,
    @JsonUnwrapped Rights rights,
    @JsonUnwrapped Edition edition,
    @JsonUnwrapped Sorting sorting,
    @JsonUnwrapped Files files) {

  record Named(String id, String name, String title, String notes, String type, String url) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Standing(
      String state,
      @JsonProperty("private") boolean hidden,
      @JsonProperty("isopen") boolean open) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Rights(
      String author, String maintainer, String licenseId, String licenseTitle, String licenseUrl) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Edition(String version, String metadataCreated, String metadataModified) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Sorting(
      Organization organization,
      String ownerOrg,
      List<String> groups,
      List<Tag> tags,
      int numTags,
      List<Extra> extras) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Files(List<Resource> resources, int numResources) {}

  /** Whoever publishes here. */
  @JsonTypeName("CkanOrganization")
  @JsonNaming(SnakeCaseStrategy.class)
  record Organization(
      @JsonUnwrapped Naming named,
      String description,
      boolean isOrganization,
      String state,
      int packageCount) {}

  record Naming(String id, String name, String title, String type) {}

  @JsonTypeName("CkanTag")
  @JsonNaming(SnakeCaseStrategy.class)
  record Tag(String id, String name, String displayName, String state) {}

  @JsonTypeName("CkanExtra")
  record Extra(String key, String value) {}

  /** A file of the package. */
  @JsonTypeName("CkanPackageFile")
  record Resource(
      @JsonUnwrapped FileName named,
      @JsonUnwrapped Place place,
      @JsonUnwrapped Change change,
      Optional<Long> size,
      String hash) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record FileName(
      String id,
      String packageId,
      String name,
      String description,
      String format,
      String mimetype) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Place(String url, String urlType, String state, int position, boolean datastoreActive) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Change(String created, String lastModified) {}
}

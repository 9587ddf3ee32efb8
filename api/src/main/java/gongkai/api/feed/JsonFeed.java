package gongkai.api.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A feed by JSON Feed 1.1. */
@JsonNaming(SnakeCaseStrategy.class)
record JsonFeed(
    String version,
    String title,
    String homePageUrl,
    String feedUrl,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> nextUrl,
    String language,
    List<Item> items) {

  /** A document. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Item(
      String id,
      String url,
      String title,
      String contentText,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> datePublished,
      Instant dateModified,
      List<Author> authors) {}

  record Author(String name) {}
}

package gongkai.api.operate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What an operator may want to have indexed; one of the places at least.
 *
 * @param paths of the service's machine
 * @param addresses of the web, each by itself
 * @param retry ids of the quarantine, or {@code all}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record IndexOrder(
    List<String> paths,
    List<URI> addresses,
    List<Site> sites,
    List<String> retry,
    Optional<Long> pauseMillis,
    Optional<Boolean> force) {

  /** A site to be gone through. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Site(
      @JsonInclude(JsonInclude.Include.ALWAYS) URI start,
      Optional<String> scope,
      Optional<Integer> maxPages,
      Optional<Integer> maxDepth,
      Optional<String> family,
      Optional<Boolean> full,
      Optional<Boolean> render) {}
}

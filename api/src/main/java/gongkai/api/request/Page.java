package gongkai.api.request;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/**
 * A list in an answer.
 *
 * @param total of all items, not of these
 * @param next cursor of the rest, if there is one
 */
@JsonTypeName("List")
public record Page<T>(long total, List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }
}

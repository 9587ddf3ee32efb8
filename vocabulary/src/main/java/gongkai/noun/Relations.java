package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Ties between Disclosures, as ids; settled after a run, when all of its documents are known.
 *
 * @param ids by tie, each once and sorted, so that the order in which documents came in cannot be
 *     seen; a tie that it has to nobody is absent
 */
public record Relations(@JsonValue Map<Tie, List<String>> ids) {

  public static final Relations NONE = new Relations(Map.of());

  public Relations {
    Map<Tie, List<String>> sorted = new EnumMap<>(Tie.class);
    ids.forEach(
        (tie, tied) -> {
          if (!tied.isEmpty()) {
            sorted.put(tie, List.copyOf(new TreeSet<>(tied)));
          }
        });
    ids = Collections.unmodifiableMap(sorted);
  }

  /** Of a record as it is kept. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Relations of(Map<Tie, List<String>> ids) {
    return new Relations(ids);
  }

  /** What one document is to another. */
  public enum Tie {
    /** The same text, posted once more. */
    @JsonProperty("duplicates")
    DUPLICATES,
    /** The same words in a document of its own: another number, day, publisher, place or period. */
    @JsonProperty("sameWording")
    SAME_WORDING,
    @JsonProperty("supersedes")
    SUPERSEDES,
    @JsonProperty("supersededBy")
    SUPERSEDED_BY,
    @JsonProperty("interprets")
    INTERPRETS,
    @JsonProperty("interpretedBy")
    INTERPRETED_BY,
    @JsonProperty("attachments")
    ATTACHMENTS,
    @JsonProperty("attachedTo")
    ATTACHED_TO;

    /** The same tie seen from the other document. */
    public Tie reverse() {
      return switch (this) {
        case DUPLICATES -> DUPLICATES;
        case SAME_WORDING -> SAME_WORDING;
        case SUPERSEDES -> SUPERSEDED_BY;
        case SUPERSEDED_BY -> SUPERSEDES;
        case INTERPRETS -> INTERPRETED_BY;
        case INTERPRETED_BY -> INTERPRETS;
        case ATTACHMENTS -> ATTACHED_TO;
        case ATTACHED_TO -> ATTACHMENTS;
      };
    }
  }

  public List<String> to(Tie tie) {
    return ids.getOrDefault(tie, List.of());
  }

  public List<String> duplicates() {
    return to(Tie.DUPLICATES);
  }

  public List<String> sameWording() {
    return to(Tie.SAME_WORDING);
  }

  public List<String> supersedes() {
    return to(Tie.SUPERSEDES);
  }

  public List<String> supersededBy() {
    return to(Tie.SUPERSEDED_BY);
  }

  public List<String> interprets() {
    return to(Tie.INTERPRETS);
  }

  public List<String> interpretedBy() {
    return to(Tie.INTERPRETED_BY);
  }

  public List<String> attachments() {
    return to(Tie.ATTACHMENTS);
  }

  public List<String> attachedTo() {
    return to(Tie.ATTACHED_TO);
  }

  /** Everyone it is tied to in any way, once. */
  public List<String> all() {
    return ids.values().stream().flatMap(Collection::stream).distinct().toList();
  }

  /** With one more document at the tie; the same where it is there already. */
  public Relations with(Tie tie, String id) {
    Map<Tie, List<String>> more = new EnumMap<>(Tie.class);
    more.putAll(ids);
    more.merge(
        tie,
        List.of(id),
        (known, one) -> java.util.stream.Stream.concat(known.stream(), one.stream()).toList());
    return new Relations(more);
  }
}

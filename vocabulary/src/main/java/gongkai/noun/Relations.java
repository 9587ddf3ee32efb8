package gongkai.noun;

import java.util.List;
import java.util.stream.Stream;

/** Ties between Disclosures, as ids; settled after a run, when all of its documents are known. */
public record Relations(
    List<String> duplicates,
    List<String> supersedes,
    List<String> supersededBy,
    List<String> interprets,
    List<String> interpretedBy,
    List<String> attachments,
    List<String> attachedTo) {

  public static final Relations NONE =
      new Relations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Relations {
    duplicates = List.copyOf(duplicates);
    supersedes = List.copyOf(supersedes);
    supersededBy = List.copyOf(supersededBy);
    interprets = List.copyOf(interprets);
    interpretedBy = List.copyOf(interpretedBy);
    attachments = List.copyOf(attachments);
    attachedTo = List.copyOf(attachedTo);
  }

  /** Everyone it is tied to in any way, once. */
  public List<String> all() {
    return Stream.of(
            duplicates,
            supersedes,
            supersededBy,
            interprets,
            interpretedBy,
            attachments,
            attachedTo)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** What one document is to another. */
  public enum Tie {
    DUPLICATES,
    SUPERSEDES,
    SUPERSEDED_BY,
    INTERPRETS,
    INTERPRETED_BY,
    ATTACHMENTS,
    ATTACHED_TO;

    /** The same tie seen from the other document. */
    public Tie reverse() {
      return switch (this) {
        case DUPLICATES -> DUPLICATES;
        case SUPERSEDES -> SUPERSEDED_BY;
        case SUPERSEDED_BY -> SUPERSEDES;
        case INTERPRETS -> INTERPRETED_BY;
        case INTERPRETED_BY -> INTERPRETS;
        case ATTACHMENTS -> ATTACHED_TO;
        case ATTACHED_TO -> ATTACHMENTS;
      };
    }
  }

  /** With one more document at the tie; the same where it is there already. */
  public Relations with(Tie tie, String id) {
    return new Relations(
        tie == Tie.DUPLICATES ? plus(duplicates, id) : duplicates,
        tie == Tie.SUPERSEDES ? plus(supersedes, id) : supersedes,
        tie == Tie.SUPERSEDED_BY ? plus(supersededBy, id) : supersededBy,
        tie == Tie.INTERPRETS ? plus(interprets, id) : interprets,
        tie == Tie.INTERPRETED_BY ? plus(interpretedBy, id) : interpretedBy,
        tie == Tie.ATTACHMENTS ? plus(attachments, id) : attachments,
        tie == Tie.ATTACHED_TO ? plus(attachedTo, id) : attachedTo);
  }

  /** Sorted, so that the order in which documents came in cannot be seen in the result. */
  private static List<String> plus(List<String> ids, String id) {
    return Stream.concat(ids.stream(), Stream.of(id)).distinct().sorted().toList();
  }
}

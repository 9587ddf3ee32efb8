package gongkai.noun;

import java.util.List;

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
}

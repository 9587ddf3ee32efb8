package gongkai.compare;

import gongkai.chinese.Outline;
import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two reports say under one heading.
 *
 * @param heading as the right report has it, or the left one where only that has the section
 * @param only whether it is in the left report alone, in the right one alone, or in both (empty)
 * @param pieces the left text is all but the inserted pieces, the right one all but the deleted
 */
public record SectionChange(String heading, String only, List<TextDiff.Piece> pieces) {
  public SectionChange {
    pieces = List.copyOf(pieces);
  }

  /** Whether the texts are the same. */
  public boolean same() {
    return pieces.stream().allMatch(piece -> piece.kind() == TextDiff.Kind.EQUAL);
  }

  /** Sections pair by the words of their top heading; its number does not count. */
  static List<SectionChange> between(List<Passage> left, List<Passage> right) {
    Map<String, Section> from = sections(left);
    Map<String, Section> to = sections(right);
    Set<String> keys = new LinkedHashSet<>(to.keySet());
    keys.addAll(from.keySet());
    List<SectionChange> all = new ArrayList<>();
    for (String key : keys) {
      Section a = from.getOrDefault(key, Section.NONE);
      Section b = to.getOrDefault(key, Section.NONE);
      all.add(
          new SectionChange(
              b.isNone() ? a.heading : b.heading,
              a.isNone() ? "right" : b.isNone() ? "left" : "",
              TextDiff.of(String.join("\n", a.paragraphs), String.join("\n", b.paragraphs))));
    }
    return all;
  }

  /** A heading and the paragraphs under it; tables are compared cell by cell. */
  private record Section(String heading, List<String> paragraphs) {
    static final Section NONE = new Section("", List.of());

    /** A section that there is has a paragraph. */
    boolean isNone() {
      return equals(NONE);
    }
  }

  private static Map<String, Section> sections(List<Passage> passages) {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Passage passage : passages) {
      boolean heading =
          passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.TITLE;
      if (passage.kind() == Passage.Kind.TABLE || heading || passage.text().isBlank()) {
        continue;
      }
      String top = passage.heading().isEmpty() ? "" : passage.heading().getFirst();
      sections
          .computeIfAbsent(key(top), k -> new Section(top, new ArrayList<>()))
          .paragraphs
          .add(passage.text().strip());
    }
    return sections;
  }

  private static String key(String heading) {
    return Outline.withoutNumber(heading).replaceAll("\\s+", "");
  }
}

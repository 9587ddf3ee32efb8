package gongkai.api.page.report;

import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a report by its sections, without its tables. */
final class Sections {
  /** 一、 (一) 1. and the like, which move when a section is put in. */
  private static final String NUMBERING = "^[（(]?[一二三四五六七八九十0-9]+[）)]?[、.．\\s]*";

  private Sections() {}

  static Map<String, String> of(List<Passage> passages) {
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    String heading = "";
    for (Passage passage : passages) {
      if (passage.kind() == Passage.Kind.HEADING && passage.heading().isEmpty()) {
        heading = passage.text().strip();
      } else if (passage.kind() != Passage.Kind.TABLE && passage.kind() != Passage.Kind.TITLE) {
        sections
            .computeIfAbsent(heading, key -> new StringBuilder())
            .append(passage.text().strip())
            .append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    sections.forEach((key, text) -> texts.put(key, text.toString()));
    return texts;
  }

  /** Each section of either, with what changed in it; sections are one by their name. */
  static List<ComparePage.Section> compared(List<Passage> first, List<Passage> second) {
    Map<String, String> before = byName(of(first));
    Map<String, String> after = byName(of(second));
    List<String> names = new ArrayList<>(after.keySet());
    before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(names::add);
    return names.stream()
        .map(
            name ->
                new ComparePage.Section(
                    name,
                    TextDiff.of(before.getOrDefault(name, ""), after.getOrDefault(name, ""))))
        .toList();
  }

  private static Map<String, String> byName(Map<String, String> sections) {
    Map<String, String> named = new LinkedHashMap<>();
    sections.forEach(
        (heading, text) -> named.merge(heading.replaceFirst(NUMBERING, ""), text, String::concat));
    return named;
  }
}

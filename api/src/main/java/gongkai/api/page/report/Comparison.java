package gongkai.api.page.report;

import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two reports, number by number. Cells of forms are matched by table, row and column; numbers of
 * sentences by indicator and what narrows it, and by nothing else: two numbers that are called by
 * different words stay apart.
 *
 * @param groups by the title of the table, sentences first
 */
record Comparison(List<Group> groups) {
  /** The dimension whose value is the id of another observation, different in every document. */
  private static final String PART_OF = "partOf";

  /** What two reports state of one thing. */
  record Line(String label, Figure first, Figure second) {
    boolean changed() {
      return first.value().isPresent()
          && second.value().isPresent()
          && first.value().orElseThrow().compareTo(second.value().orElseThrow()) != 0;
    }
  }

  record Group(String label, List<Line> lines) {}

  /** Names the group that a number belongs to. */
  interface Grouping {
    String of(Observation observation);
  }

  static Comparison of(List<Observation> first, List<Observation> second, Grouping grouping) {
    Map<String, Map<String, List<List<Observation>>>> groups = new LinkedHashMap<>();
    List<List<Observation>> both = List.of(first, second);
    for (int side = 0; side < both.size(); side++) {
      for (Observation observation : both.get(side)) {
        groups
            .computeIfAbsent(grouping.of(observation), label -> new LinkedHashMap<>())
            .computeIfAbsent(
                key(observation), key -> List.of(new ArrayList<>(), new ArrayList<>()))
            .get(side)
            .add(observation);
      }
    }
    List<Group> all = new ArrayList<>();
    groups.forEach(
        (label, lines) ->
            all.add(
                new Group(
                    label,
                    lines.values().stream().map(sides -> line(label, sides)).toList())));
    return new Comparison(all);
  }

  private static Line line(String group, List<List<Observation>> sides) {
    Observation any =
        sides.get(1).isEmpty() ? sides.get(0).getFirst() : sides.get(1).getFirst();
    return new Line(label(group, any), figure(sides.get(0)), figure(sides.get(1)));
  }

  private static Figure figure(List<Observation> side) {
    return side.isEmpty() ? Figure.NONE : Figure.ofAll(side);
  }

  private static String key(Observation observation) {
    Meaning meaning = observation.meaning();
    if (!meaning.form().equals(Meaning.NARRATIVE)) {
      return meaning.indicator();
    }
    Map<String, String> narrowed = new LinkedHashMap<>(meaning.dimensions());
    boolean part = narrowed.remove(PART_OF) != null;
    return (meaning.indicator().isEmpty() ? meaning.indicatorLabel() : meaning.indicator())
        + narrowed
        + (part ? "part" : "")
        + observation.reading().unit();
  }

  private static String label(String group, Observation observation) {
    Meaning meaning = observation.meaning();
    String above = group + " / ";
    String label =
        meaning.indicatorLabel().startsWith(above)
            ? meaning.indicatorLabel().substring(above.length())
            : meaning.indicatorLabel();
    List<String> narrowed = new ArrayList<>();
    meaning
        .dimensions()
        .forEach(
            (name, value) -> {
              if (!name.equals(PART_OF)) {
                narrowed.add(value);
              }
            });
    return narrowed.isEmpty() ? label : label + "（" + String.join("，", narrowed) + "）";
  }
}

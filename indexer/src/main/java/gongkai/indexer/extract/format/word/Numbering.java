package gongkai.indexer.extract.format.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts what Word numbers by itself, paragraph by paragraph, and prints the number as Word does.
 */
final class Numbering {
  private static final int LEVELS = 9;

  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
  private final Map<String, String> listOf = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  static Numbering none() {
    return new Numbering();
  }

  static Numbering read(XMLStreamReader xml) throws XMLStreamException {
    Numbering numbering = new Numbering();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "abstractNum" -> numbering.readList(xml);
          case "num" -> numbering.readUse(xml);
          default -> {}
        }
      }
    }
    return numbering;
  }

  private void readList(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, Level> levels = new HashMap<>();
    lists.put(Xml.attribute(xml, "abstractNumId").orElse(""), levels);
    while (Xml.nextChild(xml)) {
      if (xml.getLocalName().equals("lvl")) {
        int index = Xml.number(Xml.attribute(xml, "ilvl").orElse(""), 0);
        levels.put(index, readLevel(xml));
      } else {
        Xml.skip(xml);
      }
    }
  }

  private static Level readLevel(XMLStreamReader xml) throws XMLStreamException {
    int start = 1;
    String format = "decimal";
    String text = "";
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "start" -> start = Xml.number(Xml.value(xml), 1);
        case "numFmt" -> format = Xml.value(xml);
        case "lvlText" -> text = Xml.value(xml);
        default -> {}
      }
      Xml.skip(xml);
    }
    return new Level(start, format, text);
  }

  private void readUse(XMLStreamReader xml) throws XMLStreamException {
    String id = Xml.attribute(xml, "numId").orElse("");
    while (Xml.nextChild(xml)) {
      if (xml.getLocalName().equals("abstractNumId")) {
        listOf.put(id, Xml.value(xml));
        Xml.skip(xml);
      } else if (xml.getLocalName().equals("lvlOverride")) {
        int level = Xml.number(Xml.attribute(xml, "ilvl").orElse(""), 0);
        while (Xml.nextChild(xml)) {
          if (xml.getLocalName().equals("startOverride")) {
            restarts
                .computeIfAbsent(id, key -> new HashMap<>())
                .put(level, Xml.number(Xml.value(xml), 1));
          }
          Xml.skip(xml);
        }
      } else {
        Xml.skip(xml);
      }
    }
  }

  /**
   * The number of the next paragraph of a list.
   *
   * @return empty for bullets and for lists that are not there
   */
  Optional<String> next(String use, int level) {
    String list = listOf.get(use);
    Level format = list == null ? null : lists.getOrDefault(list, Map.of()).get(level);
    if (format == null || level < 0 || level >= LEVELS) {
      return Optional.empty();
    }
    int[] counter = counters.computeIfAbsent(list, key -> new int[LEVELS]);
    Integer restart = restarts.getOrDefault(use, Map.of()).get(level);
    if (restart != null) {
      // Holds for the first paragraph only.
      restarts.get(use).remove(level);
      counter[level] = restart;
    } else {
      counter[level] = counter[level] == 0 ? format.start() : counter[level] + 1;
    }
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counter[deeper] = 0;
    }
    return format.format().equals("bullet") || format.format().equals("none")
        ? Optional.empty()
        : Optional.of(print(list, format, counter));
  }

  private String print(String list, Level format, int[] counter) {
    String text = format.text();
    for (int i = 0; i < LEVELS; i++) {
      String place = "%" + (i + 1);
      if (text.contains(place)) {
        Level level = lists.get(list).getOrDefault(i, format);
        int count = counter[i] == 0 ? level.start() : counter[i];
        text = text.replace(place, Numerals.print(level.format(), count));
      }
    }
    return text;
  }

  /** How one level of a list is counted. */
  private record Level(int start, String format, String text) {}
}

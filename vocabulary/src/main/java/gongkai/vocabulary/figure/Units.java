package gongkai.vocabulary.figure;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be counted and how its name is written, from units.csv. */
public final class Units {
  private static final String FILE = "units.csv";

  private final Map<String, Unit> byName;
  private final List<String> longestFirst;

  private Units(Map<String, Unit> byName) {
    this.byName = byName;
    this.longestFirst = new ArrayList<>(byName.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n));
  }

  public static Units load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(
            folder, FILE, "unit", "kind", "weak", "aliases", "not_followed_by", "source");
    Map<String, Unit> byId = table.byId("unit", Units::unit);
    return new Units(
        table.byAlias(
            row -> {
              List<String> names = new ArrayList<>(row.list("aliases"));
              names.add(row.get("unit"));
              return names;
            },
            row -> byId.get(row.get("unit"))));
  }

  private static Unit unit(StrictTable.Row row) {
    return new Unit(
        row.required("unit"),
        row.constant("kind", Kind.class),
        row.yes("weak"),
        row.list("not_followed_by"));
  }

  /** By its name or another way to write it. */
  public Optional<Unit> byName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The unit that another file's row names; one that is not in units.csv is an error there. */
  Unit named(StrictTable.Row row, String name) {
    Unit unit = byName.get(name);
    if (unit == null) {
      throw row.problem("the unit " + name + " is not in " + FILE);
    }
    return unit;
  }

  /** The longest unit whose name stands at an offset and is not the beginning of another word. */
  public Optional<Match> longestAt(String text, int at, int limit) {
    for (String name : longestFirst) {
      int end = at + name.length();
      if (end <= limit && text.startsWith(name, at)) {
        Unit unit = byName.get(name);
        boolean otherWord =
            unit.notFollowedBy().stream()
                .anyMatch(next -> end + next.length() <= limit && text.startsWith(next, end));
        if (!otherWord) {
          return Optional.of(new Match(unit, end));
        }
      }
    }
    return Optional.empty();
  }

  /** A unit found in a text, and where its name ends. */
  public record Match(Unit unit, int end) {}

  /** What sort of thing a unit measures. */
  public enum Kind {
    COUNT,
    PEOPLE,
    MONEY,
    AREA,
    LENGTH,
    MASS,
    RATIO,
    SCORE,
    TIME
  }

  /**
   * A unit.
   *
   * @param weak whether a small number in characters before it is mostly a manner of speaking
   * @param notFollowedBy what, right after the name, makes it another word
   */
  public record Unit(String name, Kind kind, boolean weak, List<String> notFollowedBy) {
    public Unit {
      notFollowedBy = List.copyOf(notFollowedBy);
    }
  }
}

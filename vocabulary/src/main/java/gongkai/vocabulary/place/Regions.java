package gongkai.vocabulary.place;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Administrative divisions by code (GB/T 2260; statistical codes for townships), from regions.csv.
 *
 * <p>Source: compiled by Administrative-divisions-of-China (WTFPL), as of mid-2023; the invented
 * district of the sample corpus has codes that start with 99.
 */
public final class Regions {
  private final Map<String, Region> byCode;
  private final NavigableSet<String> sorted;
  private final RegionNames names;

  private Regions(Map<String, Region> byCode) {
    this.byCode = byCode;
    this.sorted = new TreeSet<>(byCode.keySet());
    this.names = new RegionNames(this, byCode.values());
  }

  public static Regions load(VocabularyFolder folder) {
    StrictTable table = StrictTable.read(folder, "regions.csv", "code", "name", "level", "parent");
    Map<String, Region> byCode =
        table.byId(
            "code",
            row ->
                new Region(
                    row.get("code"),
                    row.required("name"),
                    row.required("level"),
                    row.get("parent")));
    for (StrictTable.Row row : table.rows()) {
      String parent = row.get("parent");
      if (!parent.isEmpty() && !byCode.containsKey(parent)) {
        throw row.problem("the parent " + parent + " is not in the file");
      }
    }
    return new Regions(byCode);
  }

  public Optional<Region> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * Whether there is a region of that code, or one whose code begins so. The zeros at the end of a
   * province's or a city's code stand for all that lies in it.
   */
  public boolean isIn(String code) {
    String next = sorted.ceiling(code);
    return next != null && next.startsWith(code);
  }

  /** The region and those it lies in, outermost first; empty for an unknown code. */
  public List<Region> path(String code) {
    List<Region> path = new ArrayList<>();
    for (Region region = byCode.get(code); region != null; region = byCode.get(region.parent())) {
      path.addFirst(region);
    }
    return path;
  }

  /**
   * The region whose names the words begin with, the innermost of them: 定西市安定区… is the district.
   * Empty where they begin with no region's name, or with one that several regions have.
   */
  public Optional<Region> atStartOf(String words) {
    return names.atStartOf(words).map(RegionNames.Match::region);
  }

  /** How many characters of the words are the names of {@link #atStartOf}; 0 for none. */
  public int namedLength(String words) {
    return names.atStartOf(words).map(RegionNames.Match::length).orElse(0);
  }

  public Iterable<Region> all() {
    return byCode.values();
  }

  /**
   * One division.
   *
   * @param level province, city, county or township
   * @param parent code of the division it lies in; empty for a province
   */
  public record Region(String code, String name, String level, String parent) {}
}

package gongkai.report;

import gongkai.vocabulary.place.Regions;
import java.util.List;

/**
 * Where a body stands among others: figures of bodies that stand differently are not to be added
 * up, for a government's may hold those of its departments and of what lies below it.
 *
 * @param level {@code nation}, {@code province}, {@code city}, {@code county}, {@code town}; empty
 *     where its place is unknown
 * @param type {@code government} or {@code bureau}; empty for no body
 */
public record BodyRank(String level, String type) {
  /** What the State's own bodies begin with. */
  private static final List<String> NATION = List.of("国务院", "中华人民共和国");

  private static final String GOVERNMENT = "人民政府";

  /**
   * The rank of a body.
   *
   * @param region its code; empty where unknown, then the name may tell
   */
  public static BodyRank of(String name, String region, Regions regions) {
    if (name.isEmpty()) {
      return new BodyRank("", "");
    }
    String type =
        Body.nameOf(name).endsWith(GOVERNMENT) || name.equals("国务院") ? "government" : "bureau";
    if (NATION.stream().anyMatch(name::startsWith)) {
      return new BodyRank("nation", type);
    }
    return new BodyRank(
        regions
            .byCode(region)
            .or(() -> regions.atStartOf(name))
            .map(Regions.Region::level)
            .map(level -> level.equals("township") ? "town" : level)
            .orElse(""),
        type);
  }
}

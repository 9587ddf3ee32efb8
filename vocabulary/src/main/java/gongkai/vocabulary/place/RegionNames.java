package gongkai.vocabulary.place;

import gongkai.vocabulary.place.Regions.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a region by the names that words begin with: 定西市安定区… is the district, not the city. */
final class RegionNames {
  private final Regions regions;
  private final Map<String, List<Region>> byName = new HashMap<>();
  private final int longest;

  RegionNames(Regions regions, Iterable<Region> all) {
    this.regions = regions;
    int length = 0;
    for (Region region : all) {
      byName.computeIfAbsent(region.name(), name -> new ArrayList<>(1)).add(region);
      length = Math.max(length, region.name().length());
    }
    this.longest = length;
  }

  /**
   * A region and how many characters name it.
   *
   * @param region the innermost one named
   */
  record Match(Region region, int length) {}

  /**
   * The innermost region of the chain that the words begin with, where the chain names just one.
   */
  Optional<Match> atStartOf(String words) {
    List<Region> candidates = List.of();
    int at = 0;
    while (true) {
      Step step = step(words, at, candidates);
      if (step.regions().isEmpty()) {
        break;
      }
      candidates = step.regions();
      at += step.length();
    }
    return candidates.size() == 1
        ? Optional.of(new Match(candidates.getFirst(), at))
        : Optional.empty();
  }

  private record Step(List<Region> regions, int length) {}

  private Step step(String words, int at, List<Region> within) {
    for (int length = Math.min(longest, words.length() - at); length >= 2; length--) {
      List<Region> named = byName.getOrDefault(words.substring(at, at + length), List.of());
      List<Region> inside =
          within.isEmpty()
              ? highest(named)
              : named.stream().filter(r -> liesIn(r, within)).toList();
      if (!inside.isEmpty()) {
        return new Step(inside, length);
      }
    }
    return new Step(List.of(), 0);
  }

  /** A bare name means the highest region that has it: 吉林市 the city, not a township of the name. */
  private static List<Region> highest(List<Region> named) {
    int level = named.stream().mapToInt(r -> r.code().length()).min().orElse(0);
    return named.stream().filter(r -> r.code().length() == level).toList();
  }

  private boolean liesIn(Region region, List<Region> outer) {
    return regions.path(region.code()).stream()
        .anyMatch(r -> !r.equals(region) && outer.contains(r));
  }
}

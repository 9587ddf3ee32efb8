package gongkai.site.search;

import gongkai.site.component.Choice;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.solr.search.SearchAnswer;
import gongkai.vocabulary.place.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Regions as the tree that they are. A region is unfolded where it is the only one of its level,
 * and where it is chosen or holds what is chosen; so the tree is short however many regions there
 * are. A region holds all below it, so choosing one takes the place of what is chosen above and
 * below it.
 */
final class RegionTree {
  private static final String REGION = "region";

  private final Regions regions;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Address here;
  private final Frame frame;

  RegionTree(Regions regions, List<SearchAnswer.Count> counts, Address here, Frame frame) {
    this.regions = regions;
    this.here = here;
    this.frame = frame;
    counts.forEach(count -> this.counts.put(count.value(), count.count()));
  }

  List<Choice> choices() {
    return level("");
  }

  private List<Choice> level(String parent) {
    List<String> codes = counts.keySet().stream().filter(c -> parent(c).equals(parent)).toList();
    return codes.stream().map(code -> choice(code, codes.size() == 1)).toList();
  }

  /** The nearest region above that is counted; the empty string at the top. */
  private String parent(String code) {
    List<Regions.Region> path = regions.path(code);
    for (int i = path.size() - 2; i >= 0; i--) {
      if (counts.containsKey(path.get(i).code())) {
        return path.get(i).code();
      }
    }
    return "";
  }

  private Choice choice(String code, boolean alone) {
    boolean chosen = here.has(REGION, code);
    boolean unfolded = alone || chosen || holdsChosen(code);
    return new Choice(
        regions.byCode(code).map(Regions.Region::name).orElse(code),
        counts.get(code),
        frame.link(chosen ? here.without(REGION, code) : inPlaceOfRelatives(code)),
        chosen,
        unfolded ? level(code) : List.of());
  }

  private boolean holdsChosen(String code) {
    return here.query().stream()
        .anyMatch(entry -> entry.getKey().equals(REGION) && isWithin(entry.getValue(), code));
  }

  private Address inPlaceOfRelatives(String code) {
    Address address = here;
    for (Map.Entry<String, String> entry : here.query()) {
      String other = entry.getValue();
      if (entry.getKey().equals(REGION) && (isWithin(other, code) || isWithin(code, other))) {
        address = address.without(REGION, other);
      }
    }
    return address.with(REGION, code);
  }

  private boolean isWithin(String inner, String outer) {
    return regions.path(inner).stream().anyMatch(region -> region.code().equals(outer));
  }
}

package gongkai.indexer.describe.statement;

import gongkai.chinese.Folding;
import gongkai.vocabulary.place.Agencies;
import gongkai.vocabulary.place.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names authorities in one form; a name of no known other form stays as it is written. */
public final class PublisherNames {
  private static final Pattern AUTHORITY =
      Pattern.compile(
          ".{0,36}(?:国务院|人民政府|政府|办公厅|办公室|委员会|管委会|办事处|政协|人大常委会|法院|检察院"
              + "|[\\u4e00-\\u9fff]{2}(?:局|厅|部|署|委|院|办|中心|银行|总队|支队|大队|学校|大学|医院|联合会|总会))");
  private static final Pattern JOINT = Pattern.compile("[、,，;；/\\s　]+");

  private final Agencies agencies;
  private final Regions regions;

  public PublisherNames(Agencies agencies, Regions regions) {
    this.agencies = agencies;
    this.regions = regions;
  }

  /** The canonical name; those of a joint document parted by 、. */
  public String canonical(String written) {
    String trimmed = Folding.trim(written);
    String glued = Folding.squeeze(trimmed);
    List<String> parts =
        Arrays.stream(JOINT.split(trimmed)).filter(part -> !part.isEmpty()).toList();
    boolean joint = parts.size() > 1 && parts.stream().allMatch(this::isAuthority);
    if (joint) {
      return parts.stream().map(this::one).collect(Collectors.joining("、"));
    }
    boolean lettersSpaced = parts.stream().allMatch(part -> part.length() <= 2);
    return one(lettersSpaced ? glued : trimmed);
  }

  /** Whether the words are an authority's name by their form. */
  public boolean isAuthority(String words) {
    String squeezed = Folding.squeeze(words);
    return agencies.find(squeezed).isPresent() || AUTHORITY.matcher(squeezed).matches();
  }

  /** Every authority of a joint document is one. */
  public boolean areAuthorities(String words) {
    List<String> parts = new ArrayList<>(Arrays.asList(JOINT.split(Folding.trim(words))));
    parts.removeIf(String::isEmpty);
    return !parts.isEmpty() && (parts.stream().allMatch(this::isAuthority) || isAuthority(words));
  }

  private String one(String name) {
    Optional<Agencies.Agency> known = agencies.find(name);
    if (known.isPresent()) {
      return known.orElseThrow().name();
    }
    int named = regions.namedLength(name);
    Optional<Regions.Region> region = regions.atStartOf(name);
    if (region.isEmpty()) {
      return name;
    }
    String level = region.orElseThrow().level();
    String behind = name.substring(named);
    return agencies.forms().stream()
        .filter(form -> form.form().equals(behind) && form.levels().contains(level))
        .findFirst()
        .map(form -> name.substring(0, named) + form.full())
        .orElse(name);
  }
}

package gongkai.indexer.publish;

import gongkai.chinese.ChineseDates;
import gongkai.noun.Citation;
import gongkai.solr.holding.Names;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says which document a citation means: by its number, else by its title; of several versions that
 * which held when the citing document was written; of several authorities' texts of one title that
 * of the nearest authority. Where two are as near, it means neither: it is not guessed.
 */
final class Resolution {
  private static final Comparator<Known> OLDEST_FIRST =
      Comparator.comparing((Known known) -> known.day().orElse(LocalDate.MIN))
          .thenComparing(Known::id);

  private static final int FAR = 200;
  private static final Pattern ISSUED = Pattern.compile("发布|公布|颁布|通过|批准|印发|制定|施行|实施|发出|下发");

  private final Index index;

  Resolution(Index index) {
    this.index = index;
  }

  Optional<Known> resolve(Citation citation, Known by) {
    List<String> titles = Names.cited(citation.title());
    List<Known> meant = numbered(citation, titles, by);
    for (int i = 0; meant.isEmpty() && i < titles.size(); i++) {
      String title = titles.get(i);
      meant = index.named(title).stream().filter(known -> couldBe(known, by, title)).toList();
    }
    return nearest(meant, by)
        .map(versions -> issuedOn(versions, citation, by))
        .filter(versions -> !versions.isEmpty())
        .flatMap(versions -> version(versions, by, citation.role().acts(), titles));
  }

  /**
   * A sentence that repeals says which version: 1992年12月12日发布的《…》同时废止 means none that came about in
   * another year.
   */
  private List<Known> issuedOn(List<Known> versions, Citation citation, Known by) {
    if (citation.role() != Citation.Role.REPEALS) {
      return versions;
    }
    String text = index.text(by.id());
    int to = Math.min(citation.start(), text.length());
    int from = Math.max(Verdicts.sentenceStart(text, to), to - FAR);
    String before = text.substring(from, to);
    int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf('》'));
    List<String> years =
        ISSUED.matcher(before.substring(clause + 1)).find()
            ? ChineseDates.findAll(before.substring(clause + 1)).stream()
                .map(date -> date.iso().substring(0, 4))
                .toList()
            : List.of();
    return years.isEmpty()
        ? versions
        : versions.stream()
            .filter(
                known ->
                    known.day().isEmpty()
                        || years.contains(String.valueOf(known.day().orElseThrow().getYear())))
            .toList();
  }

  private List<Known> numbered(Citation citation, List<String> titles, Known by) {
    if (citation.number().isEmpty()) {
      return List.of();
    }
    List<Known> all =
        index.numbered(index.numberKey(citation.number())).stream()
            .filter(known -> couldBe(known, by, titles.isEmpty() ? "" : titles.getFirst()))
            .toList();
    List<Known> named =
        all.stream().filter(known -> known.names().stream().anyMatch(titles::contains)).toList();
    return named.isEmpty() ? all : named;
  }

  /** Who explains a text, tells of it or drafts it is meant only where his own title is cited. */
  private static boolean couldBe(Known known, Known by, String title) {
    return !known.id().equals(by.id()) && (known.rules() || known.title().equals(title));
  }

  private static Optional<List<Known>> nearest(List<Known> meant, Known by) {
    Map<String, List<Known>> texts =
        meant.stream()
            .collect(Collectors.groupingBy(Known::identity, TreeMap::new, Collectors.toList()));
    if (texts.size() == 1) {
      return texts.values().stream().findFirst().filter(one -> !isElsewhere(one.getFirst(), by));
    }
    int nearest = texts.values().stream().mapToInt(text -> nearness(text, by)).max().orElse(-1);
    List<List<Known>> near =
        texts.values().stream().filter(text -> nearness(text, by) == nearest).toList();
    return near.size() == 1 && nearest >= 0 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static int nearness(List<Known> text, Known by) {
    return text.stream().mapToInt(known -> nearness(known, by)).max().orElse(-1);
  }

  /** The same authority is nearest, then that of the same region, then the regions around it. */
  private static int nearness(Known known, Known by) {
    if (!known.publisher().isEmpty() && known.publisher().equals(by.publisher())) {
      return 100;
    }
    return by.region().startsWith(known.region()) ? known.region().length() : -1;
  }

  /**
   * A title that does not say whose it is, and of another region: most likely not the one meant.
   */
  private static boolean isElsewhere(Known known, Known by) {
    return known.versions().filter(versions -> versions.endsWith("@")).isEmpty()
        && !known.region().isEmpty()
        && !by.region().isEmpty()
        && !by.region().startsWith(known.region())
        && !known.region().startsWith(by.region());
  }

  private static Optional<Known> version(
      List<Known> versions, Known by, boolean acts, List<String> titles) {
    List<Known> dated = versions.stream().filter(known -> known.day().isPresent()).toList();
    if (by.day().isEmpty() || dated.isEmpty()) {
      return latest(versions, titles);
    }
    LocalDate day = by.day().orElseThrow();
    boolean own = versions.getFirst().identity().equals(by.identity());
    List<Known> before =
        dated.stream()
            .filter(
                known -> known.day().orElseThrow().isBefore(acts || own ? day : day.plusDays(1)))
            .toList();
    if (!before.isEmpty()) {
      return latest(before, titles);
    }
    List<Known> undated = versions.stream().filter(known -> known.day().isEmpty()).toList();
    if (!undated.isEmpty()) {
      return latest(undated, titles);
    }
    return own ? Optional.empty() : versions.stream().min(OLDEST_FIRST);
  }

  /** Of one day, that whose own title is cited, not the notice that issues it. */
  private static Optional<Known> latest(List<Known> versions, List<String> titles) {
    return versions.stream()
        .max(
            Comparator.comparing((Known known) -> known.day().orElse(LocalDate.MIN))
                .thenComparing(known -> titles.contains(known.title()))
                .thenComparing(Known::id, Comparator.reverseOrder()));
  }
}

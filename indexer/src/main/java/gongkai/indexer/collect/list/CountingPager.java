package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.row.Answer;
import gongkai.vocabulary.web.SiteFamily.Count;
import gongkai.vocabulary.web.SiteFamily.Find;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts pages or rows up; the first method that brings rows is kept. */
final class CountingPager implements Pager {
  private final FoundList list;
  private final List<String> methods;
  private final int size;
  private final int group;
  private int page;
  private long row;
  private boolean worked;
  private boolean begun;

  CountingPager(FoundList list, int rowsOnPage) {
    this.list = list;
    this.methods = new ArrayList<>(methods(list));
    this.size = list.number(list.rule().size(), 15);
    this.group = list.number(list.rule().group(), 1);
    this.row = rowsOnPage + 1L;
    this.page = first(list);
  }

  private static List<String> methods(FoundList list) {
    String said = list.rule().kind() == Find.CALL ? list.values().getOrDefault("method", "") : "";
    List<String> rule = list.rule().methods();
    return switch (said) {
      case "GET" -> rule.contains("GET") ? List.of("GET") : rule;
      case "JSON" -> rule.contains("JSON") ? List.of("JSON", "POST") : rule;
      case "POST" -> rule.stream().filter(method -> !method.equals("GET")).toList();
      default -> rule;
    };
  }

  private static int first(FoundList list) {
    String said = list.values().getOrDefault("data." + list.pageParameter(), "");
    return list.rule().first().orElse(said.equals("0") ? 0 : 1);
  }

  @Override
  public Optional<ListRequest> next(Answer last, int fresh) {
    boolean once = list.rule().count().orElse(Count.PAGE) == Count.ONCE;
    if (begun) {
      if (!worked && last.rows().isEmpty()) {
        methods.removeFirst();
      } else {
        worked = true;
        page++;
        row += last.rows().size();
        if (once) {
          return Optional.empty();
        }
      }
    }
    begun = true;
    while (!methods.isEmpty()) {
      Optional<ListRequest> request = list.request(methods.getFirst(), counted());
      if (request.isPresent()) {
        return request;
      }
      methods.removeFirst();
    }
    return Optional.empty();
  }

  private Map<String, String> counted() {
    return Map.of(
        "page", Integer.toString(page),
        "from", Long.toString(row),
        "offset", Long.toString(row - 1),
        "to", Long.toString(row + (long) size * group - 1));
  }
}

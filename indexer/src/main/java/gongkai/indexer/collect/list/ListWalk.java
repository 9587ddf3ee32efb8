package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.page.LinkPatterns;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.row.Answer;
import gongkai.indexer.collect.row.Row;
import gongkai.vocabulary.web.SiteFamily.Find;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The way through one list, from its own page to its end: what to ask for, what was met, why it
 * ended. Asks nobody itself.
 */
public final class ListWalk {
  private static final int FRUITLESS = 2;

  /** The family of what has no pager. */
  private static final String ONE_PAGE = "one page";

  private final PageView page;
  private final Deque<FoundList> ways;
  private final Optional<FoundList> first;
  private final Map<String, String> known;
  private final Map<String, String> met = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private Optional<LinkPatterns> links = Optional.empty();
  private Optional<Pager> pager = Optional.empty();
  private Answer last;
  private OptionalLong total = OptionalLong.empty();
  private String ended = "";
  private String lastTrouble = "";
  private int fresh;
  private int fruitless;
  private int answers;
  private int kin;
  private int spent;
  private boolean cut;
  private boolean stoppedAtKnown;
  private boolean heardOfWay;
  private boolean troubled;
  private boolean lastGone;

  /**
   * Begins at the list's own page.
   *
   * @param ways to the rest of it, in turn; none where the page is the whole list
   * @param own what the page itself holds
   * @param known rows of the last whole walk, address to mark; empty for a whole walk
   */
  public ListWalk(PageView page, List<FoundList> ways, Answer own, Map<String, String> known) {
    this.ways = new ArrayDeque<>(ways);
    this.first = ways.stream().findFirst();
    this.page = page;
    this.known = known;
    this.last = own;
    this.total =
        ways.stream()
            .map(FoundList::total)
            .filter(OptionalLong::isPresent)
            .findFirst()
            .orElse(own.total());
    take(own);
    fruitless = 0;
    nextWay();
  }

  private void nextWay() {
    pager = ways.isEmpty() ? Optional.empty() : Optional.of(Pager.of(ways.getFirst(), met.size()));
    spent = 0;
    heardOfWay = false;
  }

  /** The list's own page. */
  public URI start() {
    return page.uri();
  }

  public PageView page() {
    return page;
  }

  /** How scripts of that page make the addresses of rows. */
  public LinkPatterns links() {
    if (links.isEmpty()) {
      links = Optional.of(LinkPatterns.of(page));
    }
    return links.orElseThrow();
  }

  public String family() {
    return first.map(list -> list.family().family()).orElse(ONE_PAGE);
  }

  /** Its column's name, or empty. */
  public String name() {
    return first.map(FoundList::name).orElse("");
  }

  /** Names under which the family states totals. */
  public List<String> totals() {
    return now().map(list -> list.rule().total()).orElse(List.of());
  }

  private Optional<FoundList> now() {
    return ways.isEmpty() ? first : Optional.of(ways.getFirst());
  }

  /** Whether answers are pages like the list's own, and no pieces of it. */
  public boolean answersWithPages() {
    return now()
        .filter(
            list ->
                Set.of(Find.PAGER, Find.LINK, Find.POSTBACK, Find.FORM)
                    .contains(list.rule().kind()))
        .isPresent();
  }

  /** What to ask for next; empty when the walk is over. */
  public Optional<ListRequest> next() {
    while (ended.isEmpty()) {
      if (stoppedAtKnown) {
        return end("known rows follow");
      }
      // More than stated is no reason to stop: the statement is wrong.
      if (total.isPresent() && total.getAsLong() > 0 && met.size() == total.getAsLong()) {
        return end("complete");
      }
      if (fruitless >= FRUITLESS) {
        leave(last.rows().isEmpty() ? "further pages come empty" : "further pages repeat");
        continue;
      }
      Optional<ListRequest> request = pager.flatMap(each -> each.next(last, fresh));
      if (request.isPresent() && asked.add(request.orElseThrow().key())) {
        spent++;
        return request;
      }
      leave("the last page");
    }
    return Optional.empty();
  }

  /** Where a way brought nothing the next one is tried; otherwise this is the end. */
  private void leave(String why) {
    ways.pollFirst();
    boolean lacking = total.isPresent() && met.size() < total.getAsLong();
    if (ways.isEmpty() || (!lacking && answers > 0)) {
      ended = why;
      troubled |= !lastTrouble.isEmpty() && !lastGone;
    } else {
      fruitless = 0;
      nextWay();
    }
  }

  private Optional<ListRequest> end(String why) {
    ended = why;
    return Optional.empty();
  }

  /** An answer came; its rows that were not met before. */
  public List<Row> heard(Answer answer) {
    last = answer;
    if (total.isEmpty()) {
      total = answer.total();
    }
    return take(answer);
  }

  /** No answer came. */
  public void missed(String why, boolean gone) {
    boolean usual = gone && pager.map(Pager::mayMiss).orElse(false);
    last =
        new Answer(List.of(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), false);
    fresh = 0;
    if (!usual) {
      fruitless++;
      lastTrouble = why;
      lastGone = gone;
      // Before a way has brought anything it may be the wrong one; afterwards something is lost.
      troubled |= !gone && (heardOfWay || met.isEmpty());
    }
  }

  private List<Row> take(Answer answer) {
    List<Row> news = new ArrayList<>();
    cut |= answer.cut();
    for (Row row : answer.rows()) {
      if (met.putIfAbsent(row.address().toString(), row.mark()) == null) {
        news.add(row);
      }
    }
    fresh = news.size();
    if (fresh > 0) {
      troubled &= heardOfWay;
      heardOfWay |= spent > 0;
      answers++;
      fruitless = 0;
      lastTrouble = "";
      // One document listed twice is counted twice by the site.
      kin += answer.rows().size() - fresh;

      Row end = answer.rows().getLast();
      stoppedAtKnown = end.mark().equals(known.get(end.address().toString()));
    } else if (spent > 0) {
      fruitless++;
    }
    return news;
  }

  /** So many requests were not needed to know this list. */
  public boolean endedEarly() {
    return stoppedAtKnown;
  }

  /** What would have been asked for next, had the walk not ended early. */
  public Optional<ListRequest> spared() {
    return stoppedAtKnown ? pager.flatMap(each -> each.next(last, fresh)) : Optional.empty();
  }

  /** Rows met, address to mark. */
  public Map<String, String> met() {
    return met;
  }

  public long rows() {
    return met.size();
  }

  /** Rows that the site states, where it does. */
  public OptionalLong total() {
    return total;
  }

  /** Whether some of it could not be had, or more was stated than was met. */
  public boolean isShort() {
    return !stoppedAtKnown
        && (cut || troubled || (total.isPresent() && met.size() + kin < total.getAsLong()));
  }

  /** Whether there are more rows than the site states. */
  public boolean isUnderstated() {
    return total.isPresent() && met.size() > total.getAsLong();
  }

  /** Why it ended, with what was in the way; empty while it goes on. */
  public String ended() {
    return ended.isEmpty() || lastTrouble.isEmpty() ? ended : ended + " (" + lastTrouble + ")";
  }

  /** Somebody else ends it. */
  public void stop(String why) {
    ended = why;
  }
}

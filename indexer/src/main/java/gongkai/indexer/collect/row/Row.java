package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.collect.page.PageView;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a list: where it leads and what it says of the document there.
 *
 * @param says by {@link #TITLE} and the others; what the row does not say is not in it
 */
public record Row(URI address, Map<String, String> says) {
  public static final String TITLE = "row-title";
  public static final String NUMBER = "row-number";
  public static final String INDEX = "row-index";
  public static final String DATE = "row-date";
  public static final String PUBLISHER = "row-publisher";

  /** What the row said, where the page was reached through another one. */
  private static final String MARK = "row-mark";

  public Row {
    says = Map.copyOf(says);
  }

  /** A row of these; empty ones are left out. */
  public static Row of(URI address, String title, String date, String number, String index) {
    Map<String, String> says = new LinkedHashMap<>();
    put(says, TITLE, title);
    put(says, DATE, date);
    put(says, NUMBER, number);
    put(says, INDEX, index);
    return new Row(address, says);
  }

  private static void put(Map<String, String> says, String key, String value) {
    if (!value.isBlank()) {
      says.put(key, value.strip());
    }
  }

  /** The same row leading to another page, with what its own page says and the list does not. */
  public Row showing(URI frame, PageView holder) {
    String words = holder.html().body().text();
    String heading = holder.html().select("h1, h2, h3, .title").text();
    Map<String, String> all = new LinkedHashMap<>();
    put(all, TITLE, RowWords.looksLikeTitle(heading) ? heading : "");
    put(all, NUMBER, RowWords.number(words));
    put(all, INDEX, RowWords.index(words));
    put(all, DATE, RowWords.date(words, "").orElse(""));
    all.putAll(says);
    return new Row(frame, all).through(holder.uri(), mark());
  }

  /** The same row leading on to another page. */
  public Row leadingTo(URI page, URI holder) {
    return new Row(page, says).through(holder, mark());
  }

  private Row through(URI holder, String mark) {
    return with(PageNotes.HOLDER, holder.toString()).with(MARK, mark);
  }

  public Row with(String key, String value) {
    Map<String, String> all = new LinkedHashMap<>(says);
    all.put(key, value);
    return new Row(address, all);
  }

  public String title() {
    return says.getOrDefault(TITLE, "");
  }

  /** What changes when the document or its row does. */
  public String mark() {
    String kept = says.getOrDefault(MARK, "");
    if (!kept.isEmpty()) {
      return kept;
    }
    return Integer.toHexString(
        (title() + "\n" + says.getOrDefault(DATE, "") + "\n" + says.getOrDefault(NUMBER, ""))
            .hashCode());
  }
}

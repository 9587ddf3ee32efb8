package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents that rows come from, gathered while the rows pass. Every row leads to one. */
public final class SourceDocuments {
  private static final Pattern DOCUMENT = Pattern.compile("/documents/(?<id>[0-9a-f]{20})");

  private final int most;
  private final SortedMap<String, Integer> rowsOf = new TreeMap<>();
  private long unlisted;

  /**
   * Begins without any.
   *
   * @param most documents that are listed; the rows of others are only counted
   */
  public SourceDocuments(int most) {
    this.most = most;
  }

  public void see(JsonNode row) {
    Matcher link = DOCUMENT.matcher(row.path("link").asText(""));
    if (!link.find()) {
      return;
    }
    String id = link.group("id");
    if (rowsOf.containsKey(id) || rowsOf.size() < most) {
      rowsOf.merge(id, 1, Integer::sum);
    } else {
      unlisted++;
    }
  }

  /** Ids, each with how many rows come from it. */
  public SortedMap<String, Integer> rowsOf() {
    return rowsOf;
  }

  /** Rows of documents beyond those that are listed. */
  public long unlisted() {
    return unlisted;
  }
}

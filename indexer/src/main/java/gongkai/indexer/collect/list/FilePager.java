package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.row.Answer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages in files: {@code index_1.html} is the second page of most systems, {@code index_2.html}
 * that of others. What the first of these answers tells which.
 */
final class FilePager implements Pager {
  private static final Pattern FILE = Pattern.compile("([^/?]+?)(?:_\\d{1,4})?\\.(\\w{2,6})$");

  private final FoundList list;
  private final String name;
  private final String ending;
  private final int pages;
  private int number;
  private boolean fromTwo;

  FilePager(FoundList list) {
    this.list = list;
    this.pages = Integer.parseInt(list.values().getOrDefault("pages", "1"));
    String path = list.page().uri().getPath();
    Matcher file = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
    String said = list.values().getOrDefault("name", "");
    boolean own = said.isEmpty() && file.find();
    this.name = own ? file.group(1) : said.isEmpty() ? "index" : said;
    this.ending =
        own
            ? file.group(2)
            : list.values().getOrDefault("ending", "").isEmpty()
                ? "html"
                : list.values().get("ending");
  }

  @Override
  public Optional<ListRequest> next(Answer last, int fresh) {
    if (number == 1 && fresh == 0) {
      fromTwo = true;
    }
    number++;
    return number > (fromTwo ? pages : pages - 1)
        ? Optional.empty()
        : list.page()
            .resolve(name + "_" + number + "." + ending)
            .filter(list::leadsTo)
            .map(ListRequest::get);
  }

  @Override
  public boolean mayMiss() {
    return number <= 1;
  }
}

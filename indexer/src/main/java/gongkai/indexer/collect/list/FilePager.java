package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.row.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages in files: {@code index_1.html} is the second page of most systems, {@code index_2.html}
 * that of others. What the first of these answers tells which. Where nothing tells the ending, the
 * usual ones are tried.
 */
final class FilePager implements Pager {
  /** The value that names the file without number and ending. */
  static final String FILE = "file";

  private static final Pattern NAMED = Pattern.compile("([^/?]+?)(?:_\\d{1,4})?\\.(\\w{2,6})$");

  private static final List<String> USUAL = List.of("html", "shtml", "htm");

  private final FoundList list;
  private final String name;
  private final Deque<String> endings = new ArrayDeque<>();
  private final int pages;
  private int number;
  private boolean fromTwo;

  FilePager(FoundList list) {
    this.list = list;
    this.pages = Integer.parseInt(list.values().getOrDefault("pages", "1"));
    String path = list.page().uri().getPath();
    Matcher file = NAMED.matcher(path.substring(path.lastIndexOf('/') + 1));
    String said = list.values().getOrDefault(FILE, "");
    boolean own = file.find();
    this.name = own && said.isEmpty() ? file.group(1) : said.isEmpty() ? "index" : said;
    String ending = list.values().getOrDefault("ending", "");
    if (!ending.isEmpty() || own) {
      endings.add(ending.isEmpty() ? file.group(2) : ending);
    } else {
      endings.addAll(USUAL);
    }
  }

  @Override
  public Optional<ListRequest> next(Answer last, int fresh) {
    if (number == 1 && fresh == 0) {
      if (endings.size() > 1 && last.view().isEmpty()) {
        endings.poll();
        number = 0;
      } else {
        fromTwo = true;
      }
    }
    number++;
    return number > (fromTwo ? pages : pages - 1)
        ? Optional.empty()
        : list.page()
            .resolve(name + "_" + number + "." + endings.peek())
            .filter(list::leadsTo)
            .map(ListRequest::get);
  }

  @Override
  public boolean mayMiss() {
    return number <= 1;
  }
}

package gongkai.indexer.collect.web;

import gongkai.indexer.collect.row.Row;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site as it was looked at, nothing being taken in.
 *
 * @param start where it was looked at
 * @param robots what robots.txt says, for people
 * @param columns lists that were found, on the page itself or behind its links
 * @param remarks what stands in the way, and what to do about it
 * @param needsBrowser whether only a browser would see the lists
 */
public record Survey(
    URI start, String robots, List<Column> columns, List<String> remarks, boolean needsBrowser) {
  public Survey {
    columns = List.copyOf(columns);
    remarks = List.copyOf(remarks);
  }

  /**
   * One column.
   *
   * @param name as the site calls it; or empty
   * @param address of its list
   * @param family of the system that publishes it, by id; or empty where no list was found
   * @param label of that system
   * @param count of its documents
   * @param rows what its first rows say
   * @param why no list was found; or empty
   */
  public record Column(
      String name, URI address, String family, String label, Count count, Rows rows, String why) {

    public boolean isList() {
      return why.isEmpty();
    }
  }

  /**
   * How many documents.
   *
   * @param stated by the site, where it does
   * @param seen in what was looked at
   * @param pages of the list, where the site tells
   */
  public record Count(Optional<Long> stated, long seen, Optional<Long> pages) {}

  /**
   * What the first rows say.
   *
   * @param sample some of them
   * @param files how many lead to files
   * @param elsewhere how many lead to other hosts, by host
   */
  public record Rows(List<Row> sample, long files, Map<String, Long> elsewhere) {
    public Rows {
      sample = List.copyOf(sample);
      elsewhere = Map.copyOf(elsewhere);
    }

    static final Rows NONE = new Rows(List.of(), 0, Map.of());
  }
}

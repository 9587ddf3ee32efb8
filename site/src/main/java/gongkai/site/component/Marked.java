package gongkai.site.component;

import gongkai.solr.search.SearchAnswer.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of text, all of it marked or none.
 *
 * @param hit whether it is what was searched for
 */
public record Marked(String text, boolean hit) {

  /** Cuts a text at its marks, which are in order and do not overlap. */
  public static List<Marked> cut(String text, List<Mark> marks) {
    List<Marked> runs = new ArrayList<>();
    int done = 0;
    for (Mark mark : marks) {
      if (mark.start() > done) {
        runs.add(new Marked(text.substring(done, mark.start()), false));
      }
      runs.add(new Marked(text.substring(Math.max(done, mark.start()), mark.end()), true));
      done = mark.end();
    }
    if (done < text.length()) {
      runs.add(new Marked(text.substring(done), false));
    }
    return runs;
  }
}

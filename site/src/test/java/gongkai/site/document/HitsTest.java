package gongkai.site.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.search.SearchAnswer.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Marking matches loses no word and marks each match once, however the text is cut before. */
class HitsTest {
  @Property(tries = 500)
  void marksCutOutTheMatches(
      @ForAll @StringLength(min = 1, max = 60) String text,
      @ForAll @Size(max = 6) List<@IntRange(max = 59) Integer> starts,
      @ForAll @IntRange(min = 1, max = 9) int length,
      @ForAll @IntRange(max = 59) int seam) {
    List<Mark> marks = new ArrayList<>();
    starts.forEach(
        at ->
            marks.add(new Mark(Math.min(at, text.length()), Math.min(text.length(), at + length))));
    marks.removeIf(mark -> mark.start() > mark.end());
    Hits hits = new Hits(marks);
    int cut = Math.min(seam, text.length());
    List<Piece> pieces = new ArrayList<>(hits.cut(Piece.plain(text.substring(0, cut)), 0));
    pieces.addAll(hits.cut(Piece.plain(text.substring(cut)), cut));
    assertEquals(text, pieces.stream().map(Piece::text).collect(Collectors.joining()));
    List<String> ids = pieces.stream().map(Piece::hitId).filter(id -> !id.isEmpty()).toList();
    List<String> wanted = new ArrayList<>();
    for (int number = 1; number <= hits.count(); number++) {
      wanted.add(Hits.anchor(number));
    }
    assertEquals(wanted, ids);
    int marked = pieces.stream().filter(Piece::hit).mapToInt(piece -> piece.text().length()).sum();
    assertEquals(hits.marks().stream().mapToInt(mark -> mark.end() - mark.start()).sum(), marked);
  }
}

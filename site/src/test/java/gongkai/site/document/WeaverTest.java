package gongkai.site.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Citation;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever is woven into a text, it stays the text, and every statistic can be reached. */
class WeaverTest {

  @Property(tries = 300)
  void noCharacterIsLostAndEveryStatisticIsReached(
      @ForAll @StringLength(min = 1, max = 60) String text,
      @ForAll @Size(max = 8) List<@IntRange(max = 59) Integer> starts,
      @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 9) Integer> lengths,
      @ForAll @Size(max = 4) List<@IntRange(max = 59) Integer> cited,
      @ForAll @IntRange(max = 7) int around) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < Math.min(starts.size(), lengths.size()); i++) {
      int start = Math.min(starts.get(i), text.length() - 1);
      int end = Math.min(text.length(), start + lengths.get(i));
      int from = Math.max(0, start - around);
      int to = Math.min(text.length(), end + around);
      observations.add(observation(text, start, end, text.substring(from, to)));
    }
    List<Citation> citations =
        cited.stream()
            .map(at -> Math.min(at, text.length() - 1))
            .map(at -> new Citation("", "", Citation.Role.CITES, "d", at, at + 1))
            .toList();
    Map<String, Observation> numbered = Weaver.numbered(observations);
    List<Run> runs = Weaver.of(text, numbered, citations, Hits.NONE).runs(0, text.length());
    List<Piece> pieces = runs.stream().flatMap(run -> run.pieces().stream()).toList();
    assertEquals(text, pieces.stream().map(Piece::text).collect(Collectors.joining()));
    List<String> anchors = pieces.stream().flatMap(piece -> piece.anchors().stream()).toList();
    assertEquals(anchors.stream().distinct().toList(), anchors, "an id is given once");
    for (Observation observation : observations) {
      assertTrue(anchors.contains(Wire.anchor(observation)));
    }
    for (Run run : runs) {
      assertTrue(run.sentence() || !run.states(), "every statistic stands in its sentence");
    }
    for (Observation observation : observations) {
      assertTrue(
          runs.stream()
              .filter(Run::sentence)
              .map(run -> run.pieces().stream().map(Piece::text).collect(Collectors.joining()))
              .anyMatch(words -> words.contains(observation.place().sentence())),
          "a sentence is in one run");
    }
    for (Piece piece : pieces) {
      assertTrue(!piece.statistic() || numbered.containsKey(piece.href().substring(1)));
    }
  }

  private static Observation observation(String text, int start, int end, String sentence) {
    return new Observation(
        "d:" + start + ":" + end,
        "d",
        new Observation.Subject("", "", OptionalInt.empty()),
        new Observation.Meaning("", "", Map.of(), Observation.Meaning.NARRATIVE),
        Observation.Reading.of(BigDecimal.ONE, "", false),
        new Observation.Place("", "", "", text.substring(start, end), sentence, "p-1", start, end),
        List.of());
  }
}

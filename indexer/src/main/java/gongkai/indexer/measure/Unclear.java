package gongkai.indexer.measure;

import gongkai.indexer.describe.Described;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.extract.structure.Block.Stretch;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Doubts numbers that were recognised on a picture with little confidence. */
final class Unclear {
  private Unclear() {}

  /** One finding for each number that any of its characters is doubtful of. */
  static List<Finding> doubts(Described described, List<Observation> observations) {
    List<Stretch> stretches = new ArrayList<>();
    for (Block block : described.content().blocks()) {
      stretches.addAll(block.doubtful());
    }
    if (stretches.isEmpty()) {
      return List.of();
    }
    stretches.sort(Comparator.comparingInt(Stretch::start));
    int[] ends = stretches.stream().mapToInt(Stretch::end).toArray();
    List<Finding> doubts = new ArrayList<>();
    for (Observation observation : observations) {
      int at = Arrays.binarySearch(ends, observation.place().start() + 1);
      int next = at < 0 ? -at - 1 : at;
      if (next < ends.length && stretches.get(next).start() < observation.place().end()) {
        doubts.add(doubt(described.disclosure(), observation));
      }
    }
    return doubts;
  }

  private static Finding doubt(Disclosure disclosure, Observation observation) {
    String words = observation.place().text();
    return new Finding(
        observation.document()
            + ":C10:recognised:"
            + observation.place().start()
            + ":"
            + observation.meaning().indicator(),
        observation.document(),
        disclosure.publisher(),
        disclosure.reportingYear(),
        "C10",
        Finding.Severity.WARNING,
        "“%s”由扫描图像识别得来，把握不大，请对照原件。".formatted(words),
        "\"%s\" was recognised on a scanned image with little confidence; see the original."
            .formatted(words),
        "",
        words,
        List.of(observation.id()),
        List.of(observation.place().anchor()));
  }
}

package gongkai.indexer;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.describe.Described;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.extract.Extracted;
import gongkai.indexer.measure.Measured;
import gongkai.indexer.publish.Published;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import gongkai.indexer.stage.Halt;
import gongkai.indexer.stage.Limited;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;
import java.time.Duration;
import java.util.List;

/**
 * The way of one document whose bytes are kept: into text, into facts, into numbers, into the
 * index.
 */
record Pipeline(
    Stage<Collected, Extracted> extract,
    Stage<Extracted, Described> describe,
    Stage<Described, Measured> measure,
    Stage<Measured, Published> publish) {
  /** Says that a document may state numbers that were not read in time. */
  static final String NUMBERS_NOT_READ = "numbers_not_read";

  /** A document takes a second or two; on a machine that does ten other things, several. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /**
   * The same way with a limit of time for each stage between the workers and the index. What
   * exceeds it is kept with its text, and says what was not read.
   */
  static Pipeline limited(
      Stage<Collected, Extracted> extract,
      Describer describer,
      Stage<Described, Measured> measure,
      Stage<Measured, Published> publish,
      Halt halt) {
    Stage<Extracted, Described> inPart =
        new Limited<>(
            StageName.DESCRIBE,
            describer::inPart,
            LIMIT,
            found -> Result.failed(new Failure(StageName.DESCRIBE, Reason.TIMED_OUT, "")),
            Crew.limited(),
            halt);
    return new Pipeline(
        extract,
        new Limited<>(StageName.DESCRIBE, describer, LIMIT, inPart::apply, Crew.limited(), halt),
        new Limited<>(
            StageName.MEASURE, measure, LIMIT, Pipeline::withoutNumbers, Crew.limited(), halt),
        publish);
  }

  private static Result<Measured> withoutNumbers(Described described) {
    Described marked =
        new Described(
            described.disclosure().withMark(NUMBERS_NOT_READ),
            described.content(),
            described.passages());
    return Result.done(new Measured(marked, List.of(), List.of()));
  }

  Result<Published> take(Collected collected) {
    return extract.apply(collected).then(describe).then(measure).then(publish);
  }
}

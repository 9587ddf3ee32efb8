package gongkai.api.dataset;

import gongkai.dataset.Rows;
import gongkai.dataset.query.RowQuery;
import gongkai.dataset.release.ReleasedRows;
import gongkai.noun.Release;
import gongkai.work.Deadline;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Where the rows of an answer are read: from a release, where it is the present data and for as
 * long as a client goes on in it, else from the index. Either gives the same rows in the same
 * order.
 */
sealed interface RowSource {
  /** Stands in cursors: the release's name, or the state of the index. */
  String name();

  /** The rows from a position on, at least those that the question chooses. */
  Placed open(RowQuery query, long position);

  /** How many rows there are in all, where that is known without reading them. */
  OptionalLong total();

  Optional<Release> release();

  /** Rows that tell where the next one begins. */
  interface Placed extends Rows {
    long position();
  }

  /** The data.ndjson of a release; positions are bytes. */
  record Released(Release of, Path ndjson) implements RowSource {
    @Override
    public String name() {
      return of.name();
    }

    @Override
    public Placed open(RowQuery query, long position) {
      ReleasedRows rows = ReleasedRows.open(ndjson, position, query.mustContain());
      return new Counting(rows) {
        @Override
        public long position() {
          return rows.position();
        }
      };
    }

    @Override
    public OptionalLong total() {
      return OptionalLong.of(of.rows());
    }

    @Override
    public Optional<Release> release() {
      return Optional.of(of);
    }
  }

  /** The index; positions are numbers of rows. */
  record Live(String state, Function<RowQuery, Rows> rows) implements RowSource {
    @Override
    public String name() {
      return "index-" + DataState.hash(state);
    }

    @Override
    public Placed open(RowQuery query, long position) {
      Counting counting = new Counting(rows.apply(query));
      while (counting.position() < position && counting.hasNext()) {
        counting.next();
      }
      return counting;
    }

    @Override
    public OptionalLong total() {
      return OptionalLong.empty();
    }

    @Override
    public Optional<Release> release() {
      return Optional.empty();
    }
  }

  /** Rows that are counted while they pass. */
  class Counting implements Placed {
    private final Rows rows;
    private long passed;

    Counting(Rows rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public com.fasterxml.jackson.databind.JsonNode next() {
      Deadline.check();
      passed++;
      return rows.next();
    }

    @Override
    public long position() {
      return passed;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}

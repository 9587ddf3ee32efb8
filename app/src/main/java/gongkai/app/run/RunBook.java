package gongkai.app.run;

import gongkai.api.operate.RunState;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The runs of this process, those under way and the last ones that ended. */
final class RunBook {
  private static final int KEPT = 20;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /** A run begins; what the entry hears, the other hears too. */
  synchronized Entry begin(Progress other) {
    Entry entry = new Entry(other);
    entries.addFirst(entry);
    while (entries.size() > KEPT) {
      entries.removeLast();
    }
    return entry;
  }

  /**
   * The newest first; without those that found nothing to do, which a watched folder has every half
   * a minute.
   */
  synchronized List<RunState> states() {
    return entries.stream().filter(Entry::tells).map(Entry::state).toList();
  }

  /** One run. */
  static final class Entry implements Progress {
    private static final String UNCHANGED = "unchanged";

    private final Progress other;
    private final Instant started = Instant.now();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private Optional<Instant> ended = Optional.empty();
    private long found;
    private String trouble = "";

    private Entry(Progress other) {
      this.other = other;
    }

    @Override
    public void expected(long sources) {
      other.expected(sources);
    }

    @Override
    public void settling() {
      other.settling();
    }

    @Override
    public void found(long sources) {
      synchronized (this) {
        found = sources;
      }
      other.found(sources);
    }

    @Override
    public void done(RunReport.Item item) {
      synchronized (this) {
        outcomes.merge(item.outcome().wire(), 1L, Long::sum);
      }
      other.done(item);
    }

    synchronized void broke(RuntimeException e) {
      trouble = String.valueOf(e.getMessage());
    }

    synchronized void end() {
      ended = Optional.of(Instant.now());
    }

    private synchronized boolean tells() {
      return ended.isEmpty()
          || !trouble.isEmpty()
          || outcomes.keySet().stream().anyMatch(outcome -> !outcome.equals(UNCHANGED));
    }

    private synchronized RunState state() {
      return new RunState(started, ended, found, outcomes, trouble);
    }
  }
}

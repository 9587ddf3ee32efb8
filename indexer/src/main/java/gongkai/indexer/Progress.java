package gongkai.indexer;

/** Hears how a run goes on; called from many threads. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void found(long sources) {}

        @Override
        public void done(RunReport.Item item) {}
      };

  /** So many sources have been met until now; the last call is the total. */
  void found(long sources);

  /** One source has its outcome. */
  void done(RunReport.Item item);
}

package gongkai.indexer;

/** Hears how a run goes on; called from many threads. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void expected(long sources) {}

        @Override
        public void found(long sources) {}

        @Override
        public void done(RunReport.Item item) {}

        @Override
        public void settling() {}
      };

  /** There are so many sources, which is known before they are met; it is not known of all runs. */
  void expected(long sources);

  /** So many sources have been met until now; the last call is the total. */
  void found(long sources);

  /** One source has its outcome. */
  void done(RunReport.Item item);

  /** Every source has its outcome; what is left is to tie the documents to each other. */
  void settling();
}

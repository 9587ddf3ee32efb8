package gongkai.indexer.publish;

/** Do the work that they are handed, soon, and all of it before they have finished. */
public interface Writers {
  /** Whoever hands work over does it himself. */
  Writers NONE =
      new Writers() {
        @Override
        public void hand(Runnable work) {
          work.run();
        }

        @Override
        public void finish() {}
      };

  /**
   * Takes work over.
   *
   * @throws RuntimeException of earlier work that broke
   */
  void hand(Runnable work);

  /**
   * Waits for all that was handed over.
   *
   * @throws RuntimeException of work that broke
   */
  void finish();
}

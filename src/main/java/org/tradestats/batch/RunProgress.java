package org.tradestats.batch;

/** Watches a run: a bar on a terminal, lines in a log. Calls come from several threads. */
public interface RunProgress {
  /** Shows nothing. */
  RunProgress NONE =
      new RunProgress() {
        @Override
        public void started(String step, long expected) {}

        @Override
        public void advanced(String step, long items) {}

        @Override
        public void ended(String step) {}
      };

  /**
   * A step starts.
   *
   * @param expected how many items it will have, or -1 if nobody knows
   */
  void started(String step, long expected);

  /** A step has done some more items. */
  void advanced(String step, long items);

  /** A step has ended, well or not. */
  void ended(String step);
}

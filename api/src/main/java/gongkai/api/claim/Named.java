package gongkai.api.claim;

import java.util.Optional;

/**
 * A document as a text names it.
 *
 * @param title between 《》 or before 第X条, or empty
 * @param number in normal form, or empty
 * @param titleAt where the title stands, marks included
 * @param numberAt where the number stands
 */
record Named(String title, String number, Optional<At> titleAt, Optional<At> numberAt) {
  /** Offsets in the text. */
  record At(int start, int end) {
    String in(String text) {
      return text.substring(start, end);
    }

    boolean holds(int offset) {
      return offset >= start && offset < end;
    }
  }

  int start() {
    return Math.min(
        titleAt.map(At::start).orElse(Integer.MAX_VALUE),
        numberAt.map(At::start).orElse(Integer.MAX_VALUE));
  }

  int end() {
    return Math.max(titleAt.map(At::end).orElse(0), numberAt.map(At::end).orElse(0));
  }
}

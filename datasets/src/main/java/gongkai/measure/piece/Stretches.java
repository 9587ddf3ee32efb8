package gongkai.measure.piece;

import java.util.ArrayList;
import java.util.List;

/**
 * The text cut into what is read as one: a paragraph, or the lines of a paragraph that a line width
 * has cut. Tables are left out; they are not sentences.
 */
public final class Stretches {
  private static final String FINAL_MARKS = "。！？!?";

  private static final String PARTS_OF_FIGURES = ".,．，%％-—";

  /** No paragraph of a report is longer; what is read of a stretch costs more than its length. */
  private static final int LONGEST = 5000;

  /** What is read of a figure costs the sentence before it. */
  private static final int LONGEST_SENTENCE = 800;

  private static final String PAUSES = "，；、;";

  /** A line shorter than this was not cut by a line width. */
  private static final int FULL_LINE = 24;

  private static final String FINAL = "。！？；：!?;:）)】》”…";

  private Stretches() {}

  public static List<Span> of(String text, List<Line> lines) {
    List<Span> stretches = new ArrayList<>();
    Span open = null;
    for (Line line : lines) {
      if (!line.prose()) {
        open = flush(text, stretches, open);
        continue;
      }
      if (open != null && continues(text, open, line)) {
        open = new Span(open.start(), line.end());
      } else {
        flush(text, stretches, open);
        open = new Span(line.start(), line.end());
      }
    }
    flush(text, stretches, open);
    return stretches;
  }

  private static Span flush(String text, List<Span> stretches, Span open) {
    int start = open == null ? 0 : open.start();
    while (open != null && start < open.end()) {
      int end = start + LONGEST < open.end() ? lastSentence(text, start) : open.end();
      stretches.add(new Span(start, end));
      start = end;
    }
    return null;
  }

  /** Where the last sentence of what may be one stretch ends; a longer one is cut. */
  private static int lastSentence(String text, int start) {
    for (int at = start + LONGEST; at > start; at--) {
      if (FINAL_MARKS.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    // A figure that is cut in two would be two others.
    for (int at = start + LONGEST; at > start; at--) {
      char last = text.charAt(at - 1);
      if (!Character.isLetterOrDigit(last) && PARTS_OF_FIGURES.indexOf(last) < 0) {
        return at;
      }
    }
    return start + LONGEST;
  }

  private static boolean continues(String text, Span open, Line next) {
    if (open.end() == open.start() || next.end() == next.start()) {
      return false;
    }
    int lineStart = text.lastIndexOf('\n', open.end() - 1) + 1;
    char last = text.charAt(open.end() - 1);
    char first = text.charAt(next.start());
    return open.end() - Math.max(lineStart, open.start()) >= FULL_LINE
        && FINAL.indexOf(last) < 0
        && !Character.isWhitespace(first)
        && "（(一二三四五六七八九十".indexOf(first) < 0;
  }

  /** Whether a sentence is so long that it is read in pieces. */
  public static boolean hasLongSentence(String text, List<Line> lines) {
    for (Span stretch : of(text, lines)) {
      for (Span sentence : sentences(text, stretch)) {
        boolean cut = FINAL_MARKS.indexOf(text.charAt(sentence.end() - 1)) < 0;
        if (cut && sentence.end() - sentence.start() > LONGEST_SENTENCE) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The sentences of a stretch; each with its final mark. What goes on without one for longer than
   * anybody writes is cut at a comma.
   */
  public static List<Span> sentences(String text, Span stretch) {
    List<Span> sentences = new ArrayList<>();
    int start = stretch.start();
    for (int at = stretch.start(); at < stretch.end(); at++) {
      char c = text.charAt(at);
      boolean tooLong = at - start > LONGEST_SENTENCE && PAUSES.indexOf(c) >= 0;
      if (tooLong || FINAL_MARKS.indexOf(c) >= 0) {
        sentences.add(new Span(start, at + 1));
        start = at + 1;
      }
    }
    if (start < stretch.end()) {
      sentences.add(new Span(start, stretch.end()));
    }
    return sentences;
  }
}

package gongkai.chinese;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences at 。；！？ and line feeds, keeping their places. */
public final class Sentences {
  private Sentences() {}

  /** A sentence with its closing mark, and where it starts in the text. */
  public record Sentence(String text, int start) {
    public int end() {
      return start + text.length();
    }
  }

  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean closes = "。；！？\n".indexOf(text.charAt(i)) >= 0;
      if (closes || i == text.length() - 1) {
        int end = text.charAt(i) == '\n' ? i : i + 1;
        if (end > start) {
          sentences.add(new Sentence(text.substring(start, end), start));
        }
        start = i + 1;
      }
    }
    return sentences;
  }
}

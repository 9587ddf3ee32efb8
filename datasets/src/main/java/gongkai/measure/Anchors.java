package gongkai.measure;

import gongkai.noun.Passage;
import java.util.List;

/** Finds the passage that holds an offset. */
public final class Anchors {
  private final List<Passage> passages;

  public Anchors(List<Passage> inOrder) {
    this.passages = inOrder;
  }

  /** Its anchor, or the empty string where no passage holds the offset. */
  public String at(int offset) {
    int low = 0;
    int high = passages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Passage passage = passages.get(middle);
      if (offset < passage.start()) {
        high = middle - 1;
      } else if (offset > passage.end() || (offset == passage.end() && !passage.text().isEmpty())) {
        low = middle + 1;
      } else {
        return passage.anchor();
      }
    }
    return "";
  }
}

package gongkai.api.claim;

import gongkai.chinese.Outline;
import gongkai.noun.Passage;
import java.util.List;
import java.util.Optional;

/** Passages by place, and what people call them. */
final class Passages {
  private Passages() {}

  /** The passage that holds an offset. */
  static Optional<Passage> at(List<Passage> passages, int offset) {
    return passages.stream()
        .filter(passage -> passage.start() <= offset && offset < passage.end())
        .findFirst();
  }

  /** 第十二条 as the text writes it; of others the anchor. */
  static String name(Passage passage) {
    return Outline.at(passage.text())
        .filter(numbered -> passage.kind() == Passage.Kind.ARTICLE)
        .map(numbered -> passage.text().substring(0, numbered.end()).strip())
        .orElse(passage.anchor());
  }
}

package gongkai.vocabulary;

import gongkai.chinese.Folding;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The State Council's classes of topics and their sub-classes (topics.csv). */
public final class Topics {
  private final List<Topic> topics;
  private final Map<String, Topic> byKey;

  private Topics(List<Topic> topics, Map<String, Topic> byKey) {
    this.topics = topics;
    this.byKey = byKey;
  }

  static Topics load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(folder, "topics.csv", "class", "sub", "class_en", "source");
    List<Topic> topics = new ArrayList<>();
    Map<String, Topic> byKey = new HashMap<>();
    Map<String, Integer> bySub = new HashMap<>();
    for (StrictTable.Row row : table.rows()) {
      Topic topic = new Topic(row.required("class"), row.get("sub"), row.required("class_en"));
      topics.add(topic);
      if (byKey.putIfAbsent(key(topic.path()), topic) != null) {
        throw row.problem("the topic " + topic.path() + " is given twice");
      }
      bySub.merge(key(topic.sub()), 1, Integer::sum);
    }
    for (Topic topic : topics) {
      if (bySub.get(key(topic.sub())) == 1) {
        byKey.putIfAbsent(key(topic.sub()), topic);
      }
    }
    return new Topics(topics, byKey);
  }

  /**
   * The topic that is written, with any separator: class and sub-class, a class alone, or a
   * sub-class alone where its name is of one class only.
   */
  public Optional<Topic> find(String written) {
    return Optional.ofNullable(byKey.get(key(written)));
  }

  public List<Topic> all() {
    return List.copyOf(topics);
  }

  private static String key(String written) {
    return Folding.squeeze(Folding.fold(written)).replaceAll("[/>|＞→·\\-—]+", "\\\\");
  }

  /**
   * A topic.
   *
   * @param sub empty for the class itself
   */
  public record Topic(String topClass, String sub, String classEn) {

    /** As the State Council's library prints it: {@code 综合政务\政务公开}. */
    public String path() {
      return sub.isEmpty() ? topClass : topClass + "\\" + sub;
    }
  }
}

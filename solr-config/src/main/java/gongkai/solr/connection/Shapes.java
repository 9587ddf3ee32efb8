package gongkai.solr.connection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.common.MapWriter;
import org.apache.solr.common.util.NamedList;

/** Solr's answers about itself, which come as maps here and as its own lists there. */
final class Shapes {
  private Shapes() {}

  static Map<String, Object> map(Object value) {
    Map<String, Object> map = new TreeMap<>();
    if (value instanceof NamedList<?> list) {
      list.forEach((name, of) -> map.put(name, of));
    } else if (value instanceof Map<?, ?> of) {
      of.forEach((name, each) -> map.put(String.valueOf(name), each));
    } else if (value instanceof MapWriter writer) {
      writer.toMap(map);
    }
    return map;
  }

  /** All texts in it. */
  static void texts(Object value, List<String> found) {
    if (value instanceof String text) {
      found.add(text);
    } else if (value instanceof NamedList<?> list) {
      list.forEach((name, of) -> texts(of, found));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> texts(each, found));
    } else if (value instanceof Collection<?> all) {
      all.forEach(each -> texts(each, found));
    }
  }
}

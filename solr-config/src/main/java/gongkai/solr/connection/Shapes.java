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
    switch (value) {
      case NamedList<?> list -> list.forEach((name, of) -> map.put(name, of));
      case Map<?, ?> of -> of.forEach((name, each) -> map.put(String.valueOf(name), each));
      case MapWriter writer -> writer.toMap(map);
      case null, default -> {}
    }
    return map;
  }

  /** All texts in it. */
  static void texts(Object value, List<String> found) {
    switch (value) {
      case String text -> found.add(text);
      case NamedList<?> list -> list.forEach((name, of) -> texts(of, found));
      case Map<?, ?> map -> map.values().forEach(each -> texts(each, found));
      case Collection<?> all -> all.forEach(each -> texts(each, found));
      case null, default -> {}
    }
  }
}

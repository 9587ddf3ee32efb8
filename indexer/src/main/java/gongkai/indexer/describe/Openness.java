package gongkai.indexer.describe;

import gongkai.indexer.extract.Content;
import gongkai.vocabulary.Labels.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the mark that a document is not for the public: it must not be indexed. */
final class Openness {
  private static final Pattern CLOSED = Pattern.compile("依申请公开|不予公开|不公开|非公开");
  private static final Pattern OPEN = Pattern.compile("主动公开");
  private static final Pattern MARK =
      Pattern.compile("[（(]?(?:此件|本件|此文|本文|公开属性[:：]|公开方式[:：])\\s*(?:依申请公开|不予公开|不公开)[)）]?。?");

  private Openness() {}

  /** The words of the mark, if there is one. */
  static Optional<String> closedBy(List<Field> fields, Content content) {
    for (Field field : fields) {
      boolean says = field.label().meaning() == Meaning.OPENNESS;
      if (says && CLOSED.matcher(field.value()).find() && !OPEN.matcher(field.value()).find()) {
        return Optional.of(field.label().words() + "：" + field.value());
      }
    }
    return content
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> line.length() < 30 && MARK.matcher(line).matches())
        .findFirst();
  }
}

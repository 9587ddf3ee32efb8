package gongkai.indexer.describe;

import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.vocabulary.MetaTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a page's meta tags and a file's properties. */
final class MetaTagReader {
  private final MetaTags tags;
  private final Values values;

  MetaTagReader(MetaTags tags, Values values) {
    this.tags = tags;
    this.values = values;
  }

  void offer(Map<String, List<String>> properties, Statements statements) {
    for (MetaTags.Tag tag : tags.all()) {
      for (String written : properties.getOrDefault(tag.name(), List.of())) {
        Optional<Statement> statement =
            values.statement(tag.property(), written, tag.evidence(), tag.certainty());
        statement
            .filter(s -> tag.property() != Property.TITLE || isTitle(s.value()))
            .ifPresent(s -> statements.offer(tag.property(), s));
      }
    }
  }

  /** Word processors and scanners fill the title of a file with their own. */
  private static boolean isTitle(String value) {
    return value
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        && !value.matches("(?i).*\\.(docx?|wps|pdf|xlsx?|et|html?)$|^microsoft .*");
  }
}

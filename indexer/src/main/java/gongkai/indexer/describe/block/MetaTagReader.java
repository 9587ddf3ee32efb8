package gongkai.indexer.describe.block;

import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.web.MetaTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a page's meta tags and a file's properties. */
public final class MetaTagReader {
  private final MetaTags tags;
  private final Values values;
  private final PublisherNames publishers;

  public MetaTagReader(MetaTags tags, Values values, PublisherNames publishers) {
    this.tags = tags;
    this.values = values;
    this.publishers = publishers;
  }

  public void offer(Map<String, List<String>> properties, Statements statements) {
    for (MetaTags.Tag tag : tags.all()) {
      for (String written : properties.getOrDefault(tag.name(), List.of())) {
        Optional<Statement> statement =
            values.statement(tag.property(), written, tag.evidence(), tag.certainty());
        statement
            .filter(s -> tag.property() != Property.TITLE || isTitle(s.value()))
            .filter(s -> !isPerson(tag, s.value()))
            .ifPresent(s -> statements.offer(tag.property(), s));
      }
    }
  }

  /**
   * The author of a file is mostly whoever typed it; only an authority's name says who published.
   */
  private boolean isPerson(MetaTags.Tag tag, String value) {
    return tag.property() == Property.PUBLISHER
        && tag.evidence() == Evidence.FILE_PROPERTY
        && !publishers.areAuthorities(value);
  }

  /** Word processors and scanners fill the title of a file with their own. */
  private static boolean isTitle(String value) {
    return value
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        && !value.matches(".*(?:\\.{3,}|…)(?:[_\\-|—\\s].*)?")
        && !value.matches("(?i).*\\.(docx?|wps|pdf|xlsx?|et|html?)$|^microsoft .*");
  }
}

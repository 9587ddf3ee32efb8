package gongkai.vocabulary.web;

import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;

/** What meta tags of pages and properties of files mean (meta-tags.csv), best first. */
public final class MetaTags {
  private final List<Tag> tags;

  private MetaTags(List<Tag> tags) {
    this.tags = tags;
  }

  public static MetaTags load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(
            folder, "meta-tags.csv", "name", "means", "evidence", "certainty", "source");
    return new MetaTags(List.copyOf(table.byId("name", MetaTags::tag).values()));
  }

  private static Tag tag(StrictTable.Row row) {
    Property property =
        Property.stated().stream()
            .filter(p -> p.wire().equals(row.required("means")))
            .findFirst()
            .orElseThrow(() -> row.problem("there is no property " + row.get("means")));
    return new Tag(
        row.required("name"),
        property,
        row.constant("evidence", Evidence.class),
        row.constant("certainty", Certainty.class));
  }

  public List<Tag> all() {
    return tags;
  }

  /** A tag by its name in lower case. */
  public record Tag(String name, Property property, Evidence evidence, Certainty certainty) {}
}

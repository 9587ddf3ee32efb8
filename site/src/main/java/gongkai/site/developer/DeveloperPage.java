package gongkai.site.developer;

import gongkai.site.component.Option;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.Optional;

/**
 * What programs can ask.
 *
 * @param groups all operations
 * @param chosen the one that is looked at
 */
public record DeveloperPage(Frame frame, List<Group> groups, Optional<Chosen> chosen) {

  /** Operations that belong together. */
  public record Group(String label, List<Entry> entries) {}

  /** An operation in the list. */
  public record Entry(String path, String summary, String href) {}

  /**
   * An operation with a form to try it.
   *
   * @param address the question as it stands in the form
   */
  record Chosen(
      String id,
      String path,
      String summary,
      List<Field> fields,
      String address,
      Snippets snippets) {}

  /** A parameter; with options it is chosen, without it is typed. */
  public record Field(
      String name, String meaning, String value, boolean required, List<Option> options) {}
}

package gongkai.api.markdown;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.List;

/** Datasets with what may not be concluded from them, and their dictionaries. */
public final class DatasetMarkdown {
  private static final String PATH = "/api/v1/datasets/";

  private final Words words;
  private final boolean english;
  private final String origin;

  /**
   * Prepares it.
   *
   * @param origin before links
   */
  public DatasetMarkdown(Words words, String origin) {
    this.words = words;
    this.english = words.language() == Language.EN;
    this.origin = origin;
  }

  /** All of them, a line each. */
  public String of(List<Dataset> all) {
    StringBuilder out = new StringBuilder("# " + words.say("markdown.datasets") + "\n\n");
    for (Dataset one : all) {
      out.append("- [%s](%s): ".formatted(title(one), origin + PATH + one.name()));
      out.append(description(one)).append('\n');
    }
    return out.toString();
  }

  public String of(Dataset one) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.say("markdown.column"),
            words.say("markdown.label"),
            words.say("markdown.type"),
            words.say("markdown.meaning")));
    for (Dataset.Column column : one.columns()) {
      rows.add(
          List.of(
              Markdown.inLine(column.name()),
              Markdown.inLine(english ? column.labelEn() : column.label()),
              Markdown.inLine(column.type()),
              Markdown.inLine(english ? column.descriptionEn() : column.description())));
    }
    String cannotTell = english ? one.words().cannotTellEn() : one.words().cannotTell();
    return "# %s\n\n%s\n\n%s\n\n- <%s>\n- <%s>\n\n%s"
        .formatted(
            title(one),
            description(one),
            Markdown.escaped(cannotTell),
            origin + PATH + one.name() + "/rows",
            origin + PATH + one.name() + "/data.csv",
            Markdown.table(rows));
  }

  private String title(Dataset one) {
    return Markdown.inLine(english ? one.words().titleEn() : one.words().title());
  }

  private String description(Dataset one) {
    return Markdown.inLine(english ? one.words().descriptionEn() : one.words().description());
  }
}

package gongkai.vocabulary.table;

import java.util.List;

/** Words that must stay whole when a text is cut into words, from words.csv. */
public final class Words {
  private final List<Word> all;

  private Words(List<Word> all) {
    this.all = List.copyOf(all);
  }

  /** Public, since the analysis plug-in of an outside Solr needs this one file and no other. */
  public static Words load(VocabularyFolder folder) {
    StrictTable table = StrictTable.read(folder, "words.csv", "word", "nature", "source");
    return new Words(
        List.copyOf(
            table
                .byId(
                    "word",
                    row -> {
                      row.required("source");
                      return new Word(row.get("word"), row.required("nature"));
                    })
                .values()));
  }

  public List<Word> all() {
    return all;
  }

  /**
   * One word, in simplified characters.
   *
   * @param nature part of speech in the tag set of HanLP: {@code n}, {@code nt}, {@code v} …
   */
  public record Word(String word, String nature) {}
}

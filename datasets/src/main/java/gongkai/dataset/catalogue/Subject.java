package gongkai.dataset.catalogue;

import java.util.List;

/**
 * What a dataset is about, as catalogues of others sort it.
 *
 * @param about the column whose date or year its rows are about, by which it is a series of years;
 *     empty where it is a register of how things stand
 * @param themes codes of the EU's vocabulary data-theme, such as {@code GOVE}
 * @param keywords in Chinese
 */
public record Subject(
    String dataset,
    String about,
    List<String> themes,
    List<String> keywords,
    List<String> keywordsEn) {
  public Subject {
    themes = List.copyOf(themes);
    keywords = List.copyOf(keywords);
    keywordsEn = List.copyOf(keywordsEn);
  }
}

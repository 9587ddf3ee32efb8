package gongkai.vocabulary;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes of closed lists in both languages (codes.csv). */
public final class Codes {
  private final Map<String, Map<String, Code>> byList;
  private final List<Code> all;

  private Codes(List<Code> all) {
    this.all = List.copyOf(all);
    this.byList = new HashMap<>();
    all.forEach(
        code -> byList.computeIfAbsent(code.list(), l -> new HashMap<>()).put(code.code(), code));
  }

  static Codes load(VocabularyFolder folder) {
    List<Code> all = new ArrayList<>();
    Map<String, Code> known = new HashMap<>();
    for (StrictTable.Row row :
        StrictTable.read(
                folder,
                "codes.csv",
                "list",
                "code",
                "label",
                "label_en",
                "definition",
                "definition_en",
                "source")
            .rows()) {
      Code code =
          new Code(
              row.required("list"),
              row.required("code"),
              row.get("label"),
              row.required("label_en"),
              row.get("definition"),
              row.get("definition_en"),
              row.required("source"));
      if (known.put(code.list() + " " + code.code(), code) != null) {
        throw row.problem("the code " + code.code() + " of " + code.list() + " is given twice");
      }
      all.add(code);
    }
    return new Codes(all);
  }

  /** In the order of the file. */
  public List<Code> of(String list) {
    return all.stream().filter(code -> code.list().equals(list)).toList();
  }

  public Optional<Code> find(String list, String code) {
    return Optional.ofNullable(byList.getOrDefault(list, Map.of()).get(code));
  }

  /**
   * A code.
   *
   * @param label in Chinese; empty where another file of the vocabulary has it
   * @param definition what the label does not say, or empty
   */
  public record Code(
      String list,
      String code,
      String label,
      String labelEn,
      String definition,
      String definitionEn,
      String source) {}
}

package gongkai.vocabulary;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Collection;

/** Beginnings of document numbers that are written in several ways (number-aliases.csv). */
public final class NumberAliases {
  private final Collection<Alias> aliases;

  private NumberAliases(Collection<Alias> aliases) {
    this.aliases = aliases;
  }

  public static NumberAliases load(VocabularyFolder folder) {
    StrictTable table = StrictTable.read(folder, "number-aliases.csv", "begins", "means", "source");
    return new NumberAliases(
        table
            .byId("begins", row -> new Alias(row.required("begins"), row.required("means")))
            .values());
  }

  /** The number with the beginning that it is compared by; any other number as it is. */
  public String compared(String number) {
    for (Alias alias : aliases) {
      if (number.startsWith(alias.begins())) {
        return alias.means() + number.substring(alias.begins().length());
      }
    }
    return number;
  }

  private record Alias(String begins, String means) {}
}

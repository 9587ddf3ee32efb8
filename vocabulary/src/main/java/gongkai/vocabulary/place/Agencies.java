package gongkai.vocabulary.place;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Authorities with several names (agencies.csv) and the forms of local ones (agency-forms.csv). */
public final class Agencies {
  private final Map<String, Agency> byName;
  private final Map<String, Agency> byAlias;
  private final List<Form> forms;

  private Agencies(Map<String, Agency> byName, Map<String, Agency> byAlias, List<Form> forms) {
    this.byName = byName;
    this.byAlias = byAlias;
    this.forms = forms;
  }

  public static Agencies load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(
            folder,
            "agencies.csv",
            "name",
            "aliases",
            "codes",
            "from",
            "to",
            "successor",
            "source");
    Map<String, Agency> byName = table.byId("name", Agencies::agency);
    for (StrictTable.Row row : table.rows()) {
      String successor = row.get("successor");
      if (!successor.isEmpty() && !byName.containsKey(successor)) {
        throw row.problem("the successor " + successor + " is not in the file");
      }
    }
    List<Form> forms =
        StrictTable.read(folder, "agency-forms.csv", "form", "full", "levels", "source")
            .byId(
                "form",
                row -> new Form(row.required("form"), row.required("full"), row.list("levels")))
            .values()
            .stream()
            .toList();
    return new Agencies(
        byName,
        table.byAlias(
            row -> {
              List<String> names = new java.util.ArrayList<>(row.list("aliases"));
              names.add(row.required("name"));
              return names;
            },
            Agencies::agency),
        forms);
  }

  private static Agency agency(StrictTable.Row row) {
    return new Agency(
        row.required("name"),
        row.list("codes"),
        year(row, "from"),
        year(row, "to"),
        row.get("successor"));
  }

  private static OptionalInt year(StrictTable.Row row, String column) {
    String year = row.get(column);
    if (year.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!year.matches("[12][0-9]{3}")) {
      throw row.problem("the " + column + " " + year + " is not a year");
    }
    return OptionalInt.of(Integer.parseInt(year));
  }

  /** The authority of that name or alias. */
  public Optional<Agency> find(String name) {
    return Optional.ofNullable(byAlias.get(name));
  }

  /** The authority whose document numbers have the code in that year, where there is just one. */
  public Optional<Agency> byCode(String code, int year) {
    List<Agency> found =
        byName.values().stream()
            .filter(agency -> agency.codes().contains(code) && agency.existedIn(year))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  public Collection<Agency> all() {
    return byName.values();
  }

  /** Every other way to write a name, short forms of local authorities too, to the name in full. */
  public Map<String, String> otherNames() {
    Map<String, String> names = new java.util.HashMap<>();
    forms.forEach(form -> names.put(form.form(), form.full()));
    byAlias.forEach((alias, agency) -> names.put(alias, agency.name()));
    names.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return names;
  }

  /** How local authorities are written short. */
  public List<Form> forms() {
    return forms;
  }

  /**
   * An authority under one name.
   *
   * @param codes the agency's part of its document numbers
   * @param from the first year of the name, where known
   * @param to the last year of the name; empty while it is in use
   * @param successor the name that took its place, or empty
   */
  public record Agency(
      String name, List<String> codes, OptionalInt from, OptionalInt to, String successor) {

    public Agency {
      codes = List.copyOf(codes);
    }

    public boolean existedIn(int year) {
      return year >= from.orElse(Integer.MIN_VALUE) && year <= to.orElse(Integer.MAX_VALUE);
    }
  }

  /**
   * What stands behind a region's name, short and in full.
   *
   * @param levels of the regions it holds for
   */
  public record Form(String form, String full, List<String> levels) {

    public Form {
      levels = List.copyOf(levels);
    }
  }
}

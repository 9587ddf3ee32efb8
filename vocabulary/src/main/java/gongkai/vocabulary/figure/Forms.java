package gongkai.vocabulary.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The standard forms of the annual report, one file each: {@code
 * forms/annual-report-form-YEAR.json}, YEAR the first reporting year it is used for. A new form is
 * a new file.
 */
public final class Forms {
  private static final int FIRST = 2008;
  private static final int LAST = 2060;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final List<Form> all;

  private Forms(List<Form> all) {
    this.all = List.copyOf(all);
  }

  public static Forms load(VocabularyFolder folder) {
    List<Form> forms = new ArrayList<>();
    for (int year = FIRST; year <= LAST; year++) {
      String name = "forms/annual-report-form-" + year + ".json";
      if (folder.has(name)) {
        forms.add(read(folder.shown(name), folder.read(name), forms));
      }
    }
    return new Forms(forms);
  }

  private static Form read(String file, String json, List<Form> before) {
    try {
      Form form = MAPPER.readValue(json, Form.class);
      FormRules.check(file, json, form, before);
      return form;
    } catch (UnrecognizedPropertyException e) {
      // Jackson tells where the object ends, not where the key stands.
      throw new FormRules(file, json)
          .problem("\"" + e.getPropertyName() + "\"", "unknown key " + e.getPropertyName());
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new VocabularyException(file, line, e.getOriginalMessage());
    }
  }

  /** The oldest first. */
  public List<Form> all() {
    return all;
  }

  public Optional<Form> byName(String name) {
    return all.stream().filter(form -> form.form().equals(name)).findFirst();
  }

  /** The form that a report on that year follows: of several that cover it, the newest. */
  public Optional<Form> forYear(int year) {
    return all.stream().filter(form -> form.covers(year)).reduce((older, newer) -> newer);
  }

  /**
   * A form.
   *
   * @param form its name, the first year it is used for
   * @param reportingYears first and last; the last is absent for the form in use
   * @param sections the headings, in order
   * @param identities what its figures must satisfy
   */
  public record Form(
      String form,
      String basis,
      @JsonProperty("reporting_years") List<Optional<Integer>> reportingYears,
      List<String> sections,
      List<Table> tables,
      List<Identity> identities) {
    public Form {
      reportingYears = copy(reportingYears);
      sections = copy(sections);
      tables = copy(tables);
      identities = copy(identities);
    }

    public boolean covers(int year) {
      OptionalInt last = reportingYears.get(1).map(OptionalInt::of).orElseGet(OptionalInt::empty);
      return reportingYears.get(0).orElse(Integer.MAX_VALUE) <= year
          && (last.isEmpty() || year <= last.getAsInt());
    }

    public Optional<Table> table(String id) {
      return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }
  }

  /**
   * A table of a form.
   *
   * @param unit of its cells where neither column nor cell says another
   */
  public record Table(
      String id, String section, String title, String unit, List<Line> rows, List<Line> columns) {
    public Table {
      rows = copy(rows);
      columns = copy(columns);
    }

    public Optional<Line> row(String id) {
      return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
  }

  /**
   * A row or a column.
   *
   * @param label as printed; for a row the path of labels parted by a slash
   * @param group the header above it, or empty
   * @param unit of its cells, or empty
   * @param aliases other ways to print the last label
   */
  public record Line(String id, String label, String group, String unit, List<String> aliases) {
    public Line {
      group = group == null ? "" : group;
      unit = unit == null ? "" : unit;
      aliases = copy(aliases);
    }

    /** The last label of the path: what stands next to the cells. */
    public String leaf() {
      return label.substring(label.lastIndexOf('/') + 1);
    }
  }

  /**
   * Two sums that must be equal.
   *
   * @param check the check it belongs to, C1 to C4
   * @param along {@code rows}: for each column, the rows named are summed; {@code columns}: for
   *     each row, the columns named
   * @param left ids of rows or columns; one ending in {@code .*} stands for all that begin so
   * @param right likewise
   */
  public record Identity(
      String check, String table, String along, List<String> left, List<String> right) {
    public Identity {
      left = copy(left);
      right = copy(right);
    }
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** What no mapper checks: ids that repeat, and names that nothing has. */
  private static final class FormRules {
    private final String file;
    private final String json;

    private FormRules(String file, String json) {
      this.file = file;
      this.json = json;
    }

    static void check(String file, String json, Form form, List<Form> before) {
      FormRules rules = new FormRules(file, json);
      rules.required(form.form(), "form");
      if (before.stream().anyMatch(other -> other.form().equals(form.form()))) {
        throw rules.problem(
            "\"" + form.form() + "\"", "the form " + form.form() + " is in another file already");
      }
      if (form.reportingYears().size() != 2 || form.reportingYears().get(0).isEmpty()) {
        throw rules.problem("reporting_years", "reporting_years needs a first and a last year");
      }
      rules.unique(form.tables().stream().map(Table::id).toList());
      for (Table table : form.tables()) {
        rules.unique(table.rows().stream().map(Line::id).toList());
        rules.unique(table.columns().stream().map(Line::id).toList());
        for (Line line : table.rows()) {
          rules.required(line.label(), "label");
        }
      }
      for (Identity identity : form.identities()) {
        if (form.table(identity.table()).isEmpty()) {
          throw rules.problem(identity.table(), "no table has the id " + identity.table());
        }
        if (!Set.of("rows", "columns").contains(identity.along())) {
          throw rules.problem(identity.along(), "along is rows or columns");
        }
      }
    }

    private void required(String value, String key) {
      if (value == null || value.isBlank()) {
        throw problem(key, "the key " + key + " is missing or empty");
      }
    }

    private void unique(List<String> ids) {
      Set<String> seen = new HashSet<>();
      for (String id : ids) {
        required(id, "id");
        if (!seen.add(id)) {
          throw at(lastId(id), "the id " + id + " is given twice");
        }
      }
    }

    /** The line is that of the last place where the word stands: the one that is too many. */
    private VocabularyException problem(String word, String what) {
      return at(Math.max(json.lastIndexOf(word), 0), what);
    }

    private int lastId(String id) {
      Matcher matcher =
          Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(id) + "\"").matcher(json);
      int last = 0;
      while (matcher.find()) {
        last = matcher.start();
      }
      return last;
    }

    private VocabularyException at(int offset, String what) {
      long line = 1 + json.substring(0, offset).chars().filter(c -> c == '\n').count();
      return new VocabularyException(file, line, what);
    }
  }
}

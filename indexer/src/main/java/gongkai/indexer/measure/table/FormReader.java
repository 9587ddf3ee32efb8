package gongkai.indexer.measure.table;

import gongkai.indexer.describe.Described;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.measure.table.Alignment.Aligned;
import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.noun.Property;
import gongkai.report.Body;
import gongkai.solr.analysis.Simplified;
import gongkai.vocabulary.figure.Forms;
import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.figure.Forms.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the tables of the standard forms in a document, by content. The form that fits most tables
 * is the document's; a table that only another form fits is read by that one, and said to be so.
 */
public final class FormReader {
  /** So much text outside of tables is a book; no form is typed into one. */
  private static final int LARGEST_TEXT = 1_000_000;

  private final Forms forms;
  private final LabelIndex index;

  public FormReader(Forms forms) {
    this.forms = forms;
    this.index = LabelIndex.of(forms);
  }

  /**
   * What was found.
   *
   * @param form the document's, if any table of one was found
   * @param tables those that could be read, in the form's order
   * @param unsafe those that could not, by table
   * @param missing tables of the form that are not there
   */
  public record Found(
      Optional<Form> form,
      List<FoundTable> tables,
      Map<Table, Unsafe> unsafe,
      List<Table> missing) {}

  /** A table that could be read. */
  public record FoundTable(Form form, Table table, Aligned aligned) {}

  public Found read(Described described) {
    String text = Simplified.of(described.content().text());
    List<Grid> grids = grids(described, text);
    OptionalInt year = described.disclosure().reportingYear();
    Optional<Form> ofYear = year.isPresent() ? forms.forYear(year.getAsInt()) : Optional.empty();
    Map<Form, Map<Table, Alignment>> byForm = new LinkedHashMap<>();
    Optional<Form> best = Optional.empty();
    double most = 0;
    for (Form form : forms.all()) {
      Map<Table, Alignment> tables = new LinkedHashMap<>();
      form.tables().forEach(table -> tables.put(table, align(described, text, grids, table)));
      byForm.put(form, tables);
      double fit = fit(tables) + (ofYear.filter(form::equals).isPresent() ? 0.5 : 0);
      if (fit(tables) > 0 && fit > most) {
        most = fit;
        best = Optional.of(form);
      }
    }
    return best.isEmpty()
        ? new Found(
            Optional.empty(), List.of(), Map.of(), ofYear.map(Form::tables).orElse(List.of()))
        : found(best.get(), ofYear, byForm);
  }

  private static double fit(Map<Table, Alignment> tables) {
    double fit = 0;
    for (Map.Entry<Table, Alignment> entry : tables.entrySet()) {
      int size = entry.getKey().rows().size() * entry.getKey().columns().size();
      if (entry.getValue() instanceof Aligned) {
        fit += size;
      } else if (entry.getValue() instanceof Unsafe) {
        fit += size * 0.2;
      }
    }
    return fit;
  }

  private static Found found(
      Form form, Optional<Form> ofYear, Map<Form, Map<Table, Alignment>> byForm) {
    List<FoundTable> tables = new ArrayList<>();
    Map<Table, Unsafe> unsafe = new LinkedHashMap<>();
    List<Table> missing = new ArrayList<>();
    for (Table table : form.tables()) {
      Alignment alignment = byForm.get(form).get(table);
      Optional<FoundTable> other = Optional.empty();
      if (alignment instanceof Aligned aligned) {
        tables.add(new FoundTable(form, table, aligned));
        continue;
      }
      for (Map.Entry<Form, Map<Table, Alignment>> entry : byForm.entrySet()) {
        Optional<Table> same = entry.getKey().table(table.id());
        if (other.isEmpty()
            && same.isPresent()
            && entry.getValue().get(same.get()) instanceof Aligned aligned) {
          other = Optional.of(new FoundTable(entry.getKey(), same.get(), aligned));
        }
      }
      if (other.isPresent()) {
        tables.add(other.get());
      } else if (alignment instanceof Unsafe reason) {
        unsafe.put(table, reason);
      } else {
        missing.add(table);
      }
    }
    ofYear.map(Form::tables).orElse(List.of()).stream()
        .filter(table -> form.table(table.id()).isEmpty())
        .filter(table -> tables.stream().noneMatch(t -> t.table().id().equals(table.id())))
        .forEach(missing::add);
    return new Found(Optional.of(form), tables, unsafe, missing);
  }

  /** Over every grid, else over the lines; the same table in two grids is in no certain place. */
  private static Alignment align(Described described, String text, List<Grid> grids, Table table) {
    Alignment best = new Alignment.Absent();
    List<Aligned> aligned = new ArrayList<>();
    for (Grid grid : grids) {
      Alignment one = TableAligner.align(grid, table);
      if (one instanceof Aligned whole) {
        if (aligned.stream().noneMatch(other -> other.start() == whole.start())) {
          aligned.add(whole);
        }
      } else if (one instanceof Unsafe && best instanceof Alignment.Absent) {
        best = one;
      }
    }
    if (aligned.size() > 1) {
      return new Unsafe("同一张表在文中出现了不止一次", "the table stands in the document more than once");
    }
    if (aligned.isEmpty() && best instanceof Alignment.Absent) {
      if (passesOver(described)) {
        return best;
      }
      return LineAligner.align(text, described.content().blocks(), table);
    }
    return aligned.isEmpty() ? best : aligned.getFirst();
  }

  /** Whether there is so much text outside of tables that no form is looked for in it. */
  public static boolean passesOver(Described described) {
    return linesOutside(described) > LARGEST_TEXT;
  }

  private static long linesOutside(Described described) {
    return described.content().blocks().stream()
        .filter(block -> block.kind() != Block.Kind.TABLE)
        .mapToLong(block -> block.end() - block.start())
        .sum();
  }

  /** Each table, and each two that stand one below the other as halves of one may. */
  private List<Grid> grids(Described described, String text) {
    List<Grid> grids = new ArrayList<>();
    Optional<Block> before = Optional.empty();
    for (Block block : described.content().blocks()) {
      if (block.kind() == Block.Kind.TABLE) {
        grids.add(Grid.of(text, block, index));
        before.flatMap(upper -> Grid.stacked(text, upper, block, index)).ifPresent(grids::add);
        before = Optional.of(block);
      } else if (!text.substring(block.start(), block.end()).matches("[\\s\\d—–-]*")) {
        before = Optional.empty();
      }
    }
    return grids;
  }

  /** Whether a document of this kind and year should hold the tables. */
  public boolean expected(Described described) {
    OptionalInt year = described.disclosure().reportingYear();
    return described.disclosure().value(Property.KIND).equals(Body.REPORT)
        && year.isPresent()
        && forms.forYear(year.getAsInt()).isPresent();
  }
}

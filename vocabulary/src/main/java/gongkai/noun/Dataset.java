package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named table made from the other nouns, as its definition file says.
 *
 * @param name in URLs: {@code annual-report-cells}
 * @param licence an SPDX identifier
 * @param key names of the columns that together tell one row from every other
 */
public record Dataset(
    String name,
    @JsonUnwrapped Words words,
    String licence,
    @JsonUnwrapped Origin origin,
    List<String> key,
    List<Column> columns) {

  public Dataset {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("not a dataset name: " + name);
    }
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /**
   * What people are told of it.
   *
   * @param cannotTell what a reader must not conclude from it
   */
  public record Words(
      String title,
      String titleEn,
      String description,
      String descriptionEn,
      String updates,
      String cannotTell,
      String cannotTellEn) {}

  /**
   * What its rows are made of.
   *
   * @param derivation what is computed from those records to make the rows, by its name in {@code
   *     gongkai.dataset.derive}; empty where the records are the rows
   * @param filter which of them: wire name of a property to the values allowed; empty for all
   */
  public record Origin(From from, String derivation, Map<String, List<String>> filter) {
    public Origin {
      filter = Collections.unmodifiableMap(new TreeMap<>(filter));
    }
  }

  /** Which records make the rows. */
  public enum From {
    DISCLOSURES("disclosures"),
    OBSERVATIONS("observations"),
    FINDINGS("findings");

    private final String wire;

    From(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }

  /**
   * A column, in Table Schema's terms.
   *
   * @param name the wire name of the property it shows; {@code dimensions.scope} reaches into a map
   * @param type of Table Schema: string, integer, number, boolean, date, datetime or year
   * @param basis the legal or formal basis, or empty
   */
  public record Column(
      String name,
      @JsonUnwrapped Label names,
      String type,
      @JsonUnwrapped Measure measure,
      String basis,
      @JsonUnwrapped Meaning meaning,
      @JsonUnwrapped Content content) {
    /** What {@link Content#holds} of texts that are a day, a month or a year. */
    public static final String PERIOD = "period";

    /** A column of no unit, basis and description. */
    public static Column of(String name, String label, String labelEn, String type) {
      return new Column(
          name,
          new Label(label, labelEn),
          type,
          new Measure("", ""),
          "",
          new Meaning("", ""),
          new Content("", ""));
    }

    public Column countedIn(String unit, String unitEn) {
      return new Column(name, names, type, new Measure(unit, unitEn), basis, meaning, content);
    }

    public Column meaning(String description, String descriptionEn) {
      return new Column(
          name, names, type, measure, basis, new Meaning(description, descriptionEn), content);
    }

    public Column holding(String holds, String codes) {
      return new Column(name, names, type, measure, basis, meaning, new Content(holds, codes));
    }

    /** In Chinese. */
    public String label() {
      return names.label();
    }

    public String labelEn() {
      return names.labelEn();
    }

    /** Or empty. */
    public String unit() {
      return measure.unit();
    }

    public String unitEn() {
      return measure.unitEn();
    }

    public String description() {
      return meaning.description();
    }

    public String descriptionEn() {
      return meaning.descriptionEn();
    }

    /** The list of the codebook that has all its values; empty where there may be others. */
    public String codes() {
      return content.codes();
    }

    /** Whether its texts are a day, a month or a year. */
    public boolean holdsPeriod() {
      return content.holds().equals(PERIOD);
    }
  }

  /** What a column is called. */
  public record Label(String label, String labelEn) {}

  /** What a column counts in; empty where it counts nothing. */
  public record Measure(String unit, String unitEn) {
    public Measure {
      unit = unit == null ? "" : unit;
      unitEn = unitEn == null ? "" : unitEn;
    }
  }

  /** What a column says. */
  public record Meaning(String description, String descriptionEn) {
    public Meaning {
      description = description == null ? "" : description;
      descriptionEn = descriptionEn == null ? "" : descriptionEn;
    }
  }

  /**
   * What stands in the cells of a column.
   *
   * @param holds {@link Column#PERIOD}, or empty where the type says it all
   * @param codes the list of the codebook that has all the values, or empty
   */
  public record Content(String holds, String codes) {
    public Content {
      holds = holds == null ? "" : holds;
      codes = codes == null ? "" : codes;
    }
  }
}

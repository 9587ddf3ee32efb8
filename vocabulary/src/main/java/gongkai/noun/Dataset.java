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
   * @param label in Chinese
   * @param type of Table Schema: string, integer, number, boolean, date, datetime or year
   * @param unit or empty
   * @param basis the legal or formal basis, or empty
   */
  public record Column(
      String name,
      String label,
      String labelEn,
      String type,
      String unit,
      String basis,
      String description) {}
}

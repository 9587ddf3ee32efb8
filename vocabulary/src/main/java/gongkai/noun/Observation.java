package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One number that a Disclosure states, with the words that state it. Flat on the wire, in parts
 * here.
 *
 * @param id the document's id, a colon, and the place: {@code 3f…:p-7:120} or {@code
 *     3f…:applications.received.total}
 * @param document id of the Disclosure
 * @param findings ids of the findings that doubt it
 */
public record Observation(
    String id,
    String document,
    @JsonUnwrapped Subject subject,
    @JsonUnwrapped Meaning meaning,
    @JsonUnwrapped Reading reading,
    @JsonUnwrapped Place place,
    List<String> findings) {

  public Observation {
    findings = List.copyOf(findings);
  }

  /** The same figure of another thing. */
  public Observation named(String indicator, String label) {
    Meaning other = new Meaning(indicator, label, meaning.dimensions(), meaning.form());
    return new Observation(id, document, subject, other, reading, place, findings);
  }

  public Observation withFindings(List<String> ids) {
    return new Observation(id, document, subject, meaning, reading, place, ids);
  }

  /**
   * Whose number it is and for when.
   *
   * @param body the authority, canonical name
   * @param region GB/T 2260 code, or empty
   * @param year the period it counts; empty where the document leaves it open
   */
  public record Subject(String body, String region, OptionalInt year) {}

  /**
   * What is counted.
   *
   * @param indicator id of the vocabulary's indicator, {@code table.row.column} of a form, or empty
   *     where no alias matched
   * @param indicatorLabel the vocabulary's label, or the phrase as written
   * @param dimensions what narrows it: {@code scope}, {@code channel}, {@code applicant}, {@code
   *     partOf}, {@code cumulative} …
   * @param form {@code 2021}, {@code 2019} or {@code narrative}
   */
  public record Meaning(
      String indicator, String indicatorLabel, Map<String, String> dimensions, String form) {

    public static final String NARRATIVE = "narrative";

    public Meaning {
      dimensions = java.util.Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }
  }

  /**
   * How the words were read.
   *
   * @param value exact, in {@code unit}; present for {@link Status#NUMBER} and {@link Status#ZERO}
   *     only
   * @param unit as in units.csv ({@code 33万余件} is 330000 件), or empty
   * @param approximate whether 余, 多, 近, 约 or the like stands with it
   * @param rule by which it was read, such as {@code number}, {@code zero_words} or {@code
   *     form_grid}; empty in records of before there were rules
   * @param confidence how sure the reading is
   */
  public record Reading(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<BigDecimal> value,
      String unit,
      boolean approximate,
      Status status,
      String rule,
      Confidence confidence) {

    public Reading {
      rule = rule == null ? "" : rule;
      confidence = confidence == null ? Confidence.SURE : confidence;
      boolean counted = status == Status.NUMBER || status == Status.ZERO;
      if (value.isPresent() != counted) {
        throw new IllegalArgumentException("status " + status + " with value " + value);
      }
      if (counted && (value.orElseThrow().signum() == 0) != (status == Status.ZERO)) {
        throw new IllegalArgumentException("status " + status + " with value " + value);
      }
    }

    /** A number that was read; its status follows from it. */
    public static Reading of(BigDecimal value, String unit, boolean approximate) {
      return new Reading(
          Optional.of(value),
          unit,
          approximate,
          value.signum() == 0 ? Status.ZERO : Status.NUMBER,
          "",
          Confidence.SURE);
    }

    /** A place that holds no number. */
    public static Reading without(Status status, String unit) {
      return new Reading(Optional.empty(), unit, false, status, "", Confidence.SURE);
    }

    /** The same, read by a rule. */
    public Reading by(String name, Confidence sure) {
      return new Reading(value, unit, approximate, status, name, sure);
    }
  }

  /**
   * Where it stands.
   *
   * @param table id of the form's table, or empty for narrative; likewise row and column
   * @param text as written, exactly {@code start} to {@code end} of the document's text
   * @param sentence the whole sentence, or the words of the table row
   * @param anchor of the passage
   */
  public record Place(
      String table,
      String row,
      String column,
      String text,
      String sentence,
      String anchor,
      int start,
      int end) {

    public Place {
      if (text.length() != end - start) {
        throw new IllegalArgumentException("not the text between its offsets: " + text);
      }
    }
  }

  /** How sure a reading is: who wants only what allows one reading takes {@link #SURE}. */
  public enum Confidence {
    /** The words allow one reading. */
    SURE("sure"),
    /** Value, thing or year was concluded by a rule that holds nearly always. */
    LIKELY("likely"),
    /** Another reading is possible; look at the words. */
    DOUBTFUL("doubtful");

    private final String wire;

    Confidence(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }

  /** What stands in the place. An empty cell is never 0. */
  public enum Status {
    NUMBER("number"),
    ZERO("zero"),
    EMPTY("empty"),
    NOT_APPLICABLE("not_applicable"),
    TEXT("text");

    private final String wire;

    Status(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }
}

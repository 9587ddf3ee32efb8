package gongkai.report;

import com.fasterxml.jackson.annotation.JsonValue;
import gongkai.noun.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a figure does not continue the one before it.
 *
 * @param from what the figure before followed
 * @param to what this one follows
 */
public record SeriesBreak(Reason reason, String from, String to, String message, String messageEn) {

  /** What changed. */
  public enum Reason {
    FORM("form"),
    SCOPE("scope"),
    UNIT("unit");

    private final String wire;

    Reason(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }

  /** All that changed from one year's figure to the next one's. */
  public static List<SeriesBreak> between(Observation before, Observation after) {
    List<SeriesBreak> breaks = new ArrayList<>();
    add(breaks, Reason.FORM, before.meaning().form(), after.meaning().form());
    add(breaks, Reason.SCOPE, WholeFigures.scope(before), WholeFigures.scope(after));
    add(breaks, Reason.UNIT, before.reading().unit(), after.reading().unit());
    return breaks;
  }

  private static void add(List<SeriesBreak> breaks, Reason reason, String from, String to) {
    if (from.equals(to)) {
      return;
    }
    breaks.add(
        switch (reason) {
          case FORM ->
              new SeriesBreak(
                  reason,
                  from,
                  to,
                  "表样由%s变为%s，口径可能不同。".formatted(from, to),
                  "The form changed from %s to %s; the definition may differ.".formatted(from, to));
          case SCOPE ->
              new SeriesBreak(
                  reason,
                  from,
                  to,
                  "统计范围由“%s”变为“%s”。".formatted(said(from, "未载明"), said(to, "未载明")),
                  "The scope changed from %s to %s."
                      .formatted(said(from, "unstated"), said(to, "unstated")));
          case UNIT ->
              new SeriesBreak(
                  reason,
                  from,
                  to,
                  "计量单位由“%s”变为“%s”。".formatted(said(from, "未载明"), said(to, "未载明")),
                  "The unit changed from %s to %s."
                      .formatted(said(from, "unstated"), said(to, "unstated")));
        });
  }

  private static String said(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }
}

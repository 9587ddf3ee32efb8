package gongkai.site.report;

import gongkai.noun.Dataset;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.Map;

/** The columns of a comparison as a file. */
record CompareSheet(Frame frame, String first, String second) {

  Dataset dataset() {
    String title = frame.say("compare.sheet", first, second);
    return new Dataset(
        "comparison",
        new Dataset.Words(
            title,
            title,
            frame.say("compare.file"),
            frame.say("compare.file"),
            "",
            frame.say("compare.cannot-tell"),
            frame.say("compare.cannot-tell")),
        "CC-BY-4.0",
        new Dataset.Origin(Dataset.From.OBSERVATIONS, "", Map.of()),
        List.of("table", "indicator"),
        List.of(
            column("table", frame.say("compare.table"), "string"),
            column("indicator", frame.say("reports.indicator"), "string"),
            column("first", first, "number"),
            column("second", second, "number"),
            column("unit", frame.say("column.unit"), "string"),
            column("percent", frame.say("compare.percent"), "string"),
            column("firstAsWritten", first + " " + frame.say("compare.written"), "string"),
            column("secondAsWritten", second + " " + frame.say("compare.written"), "string"),
            column("doubted", frame.say("reports.doubts"), "string"),
            column("breaks", frame.say("reports.definition"), "string"),
            column("firstLink", first + " " + frame.say("compare.source"), "string"),
            column("secondLink", second + " " + frame.say("compare.source"), "string")));
  }

  private static Dataset.Column column(String name, String label, String type) {
    return Dataset.Column.of(name, label, label, type);
  }
}

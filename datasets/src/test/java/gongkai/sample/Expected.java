package gongkai.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The tables of facts that follow from the texts; other modules are tested against them. */
final class Expected {
  private static final String[] MANIFEST = {
    "file",
    "title",
    "publisher",
    "region",
    "number",
    "index",
    "kind",
    "genre",
    "topic",
    "item",
    "formed",
    "published",
    "effective",
    "expires",
    "year",
    "validity",
    "validity_by",
    "column",
    "printed"
  };

  private Expected() {}

  static String manifest(List<SampleText> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (SampleText text : texts) {
      rows.add(
          java.util.Arrays.stream(MANIFEST)
              .map(c -> c.equals("printed") ? printed(text) : text.get(c))
              .toList());
    }
    return csv(List.of(MANIFEST), rows);
  }

  /** Which of the values the file itself shows, in a page's head or tags, or in its text. */
  private static String printed(SampleText text) {
    List<String> shown = new ArrayList<>(List.of("title"));
    if (!text.extension().equals("xlsx")) {
      shown.add("number");
    }
    if (text.body().stream().anyMatch(Expected::isDateOfSignature)) {
      shown.add("formed");
    }
    switch (text.get("layout")) {
      case "portal" ->
          shown.addAll(
              List.of("publisher", "index", "topic", "formed", "published", "validity", "column"));
      case "bureau", "plain" ->
          shown.addAll(
              text.extension().equals("html")
                  ? List.of("publisher", "published", "column")
                  : List.of());
      case "copied" -> shown.addAll(List.of("published", "column"));
      case "block" -> shown.addAll(List.of("publisher", "index", "published"));
      default -> {}
    }
    return String.join("|", shown.stream().distinct().filter(text::has).sorted().toList());
  }

  private static boolean isDateOfSignature(Block block) {
    return block instanceof Block.Paragraph p
        && p.align() == Block.Align.RIGHT
        && p.text().plain().matches("\\d{4}年\\d{1,2}月\\d{1,2}日");
  }

  static String statistics(List<SampleText> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (SampleText text : texts) {
      for (Inline.Statistic s : statisticsOf(text)) {
        rows.add(
            List.of(
                text.file(),
                s.value().toPlainString(),
                s.unit(),
                s.approximate() ? "yes" : "no",
                s.text(),
                s.sentence()));
      }
    }
    return csv(List.of("file", "value", "unit", "approximate", "text", "sentence"), rows);
  }

  private static List<Inline.Statistic> statisticsOf(SampleText text) {
    List<Inline.Statistic> all = new ArrayList<>();
    for (Block block : text.body()) {
      if (block instanceof Block.Paragraph p) {
        all.addAll(p.text().statistics());
      } else if (block instanceof Block.Heading h) {
        all.addAll(h.text().statistics());
      }
    }
    return all;
  }

  static String cells(List<SampleText> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (SampleText text : texts) {
      text.form()
          .ifPresent(
              form -> {
                for (FormTables.FormCell c : new FormTables(form).cells()) {
                  rows.add(
                      List.of(
                          text.file(), form.form(), c.table(), c.row(), c.column(), c.written()));
                }
              });
    }
    return csv(List.of("file", "form", "table", "row", "column", "written"), rows);
  }

  static String relations(List<SampleText> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (SampleText text : texts) {
      for (String relation : List.of("interprets", "repeals", "amends", "attachments")) {
        for (String other : text.list(relation)) {
          if (texts.stream().noneMatch(t -> t.file().equals(other))) {
            throw new IllegalArgumentException(text.source() + ": no file " + other);
          }
          rows.add(List.of(text.file(), relation, other));
        }
      }
    }
    return csv(List.of("file", "relation", "other"), rows);
  }

  /** {@code findings: C1 what is wrong|C3 what is wrong}, as the texts declare them. */
  static String findings(List<SampleText> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (SampleText text : texts) {
      for (String finding : text.list("findings")) {
        String[] parts = finding.strip().split(" ", 2);
        rows.add(List.of(text.file(), parts[0], parts[1]));
      }
    }
    return csv(List.of("file", "check", "what"), rows);
  }

  private static String csv(List<String> header, List<List<String>> rows) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader(header.toArray(String[]::new))
            .setRecordSeparator("\n")
            .get();
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new IllegalStateException("a StringWriter cannot fail", e);
    }
    return out.toString();
  }
}

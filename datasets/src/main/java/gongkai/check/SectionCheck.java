package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.chinese.Outline;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Passage;
import gongkai.vocabulary.figure.CheckRules;
import gongkai.vocabulary.figure.CheckRules.Section;
import gongkai.vocabulary.figure.Forms;
import gongkai.vocabulary.figure.Forms.Form;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** C9: a section of an annual report is missing, empty, or in another order than the norm's. */
final class SectionCheck implements DocumentCheck {
  private static final String NAME = "C9";

  /** A heading is no longer. */
  private static final int HEADING = 45;

  private final Forms forms;
  private final CheckRules rules;

  SectionCheck(Forms forms, CheckRules rules) {
    this.forms = forms;
    this.rules = rules;
  }

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    if (!document.annualReport()
        || document.year().isEmpty()
        || !rules.binds(document.disclosure().publisher())) {
      return;
    }
    int year = document.year().getAsInt();
    Optional<Form> form = forms.forYear(year);
    if (form.isPresent()) {
      headings(document, form.get(), findings);
    } else {
      words(document, year, findings);
    }
  }

  private static void headings(CheckedDocument document, Form form, FindingList findings) {
    int before = -1;
    for (String section : form.sections()) {
      int at = headingAt(document.passages(), bare(section));
      if (at < 0) {
        missing(document, "section." + form.sections().indexOf(section), section, findings);
        continue;
      }
      if (at < before) {
        say(
            document,
            "order." + form.sections().indexOf(section),
            section,
            "顺序与表样不同",
            "is in another place than the form's",
            findings);
      }
      before = Math.max(before, at);
      if (empty(document.passages(), at, form)) {
        say(
            document,
            "empty." + form.sections().indexOf(section),
            section,
            "只有标题，没有内容",
            "has a heading and no words",
            findings);
      }
    }
  }

  private static int headingAt(List<Passage> passages, String label) {
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.kind() != Passage.Kind.TABLE
          && passage.text().length() <= HEADING
          && bare(passage.text()).endsWith(label)) {
        return i;
      }
    }
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).kind() != Passage.Kind.TABLE
          && bare(passages.get(i).text()).startsWith(label)) {
        return i;
      }
    }
    return rowOfTable(passages, label);
  }

  /** A sheet is one table from its title to its last line; a heading is a row of it. */
  private static int rowOfTable(List<Passage> passages, String label) {
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).kind() == Passage.Kind.TABLE
          && passages
              .get(i)
              .text()
              .lines()
              .filter(line -> line.length() <= HEADING)
              .anyMatch(line -> bare(line).equals(label))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean empty(List<Passage> passages, int heading, Form form) {
    Passage passage = passages.get(heading);
    if (passage.kind() == Passage.Kind.TABLE || passage.text().length() > HEADING) {
      return false;
    }
    if (heading + 1 == passages.size()) {
      return true;
    }
    String next = bare(passages.get(heading + 1).text());
    return form.sections().stream().anyMatch(section -> next.equals(bare(section)));
  }

  private void words(CheckedDocument document, int year, FindingList findings) {
    for (Section section : rules.sections()) {
      boolean due = section.from() <= year && year <= section.to();
      boolean there =
          document.passages().stream()
              .anyMatch(p -> section.words().stream().anyMatch(p.text()::contains));
      if (due && !there) {
        missing(document, section.id(), section.label(), findings);
      }
    }
  }

  private static void missing(
      CheckedDocument document, String id, String section, FindingList findings) {
    say(document, id, section, "缺少", "is missing", findings);
  }

  private static void say(
      CheckedDocument document,
      String id,
      String section,
      String chinese,
      String english,
      FindingList findings) {
    findings.add(
        About.of(document),
        NAME,
        id,
        Severity.WARNING,
        new Words(
            chinese.equals("缺少")
                ? "报告缺少“%s”部分。".formatted(section)
                : "报告“%s”部分%s。".formatted(section, chinese),
            "The section %s %s.".formatted(section, english)),
        new Figures(section, ""),
        List.of());
  }

  /** Without number, white space and punctuation. */
  private static String bare(String heading) {
    String plain =
        Normalizer.normalize(heading, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .replaceFirst("^(.{1,2}),", "$1、");
    return Outline.withoutNumber(plain).replaceAll("[\\p{P}\\p{S}]", "");
  }
}

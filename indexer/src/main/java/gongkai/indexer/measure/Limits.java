package gongkai.indexer.measure;

import gongkai.indexer.describe.Described;
import gongkai.indexer.measure.table.FormReader;
import gongkai.measure.piece.Stretches;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import java.util.ArrayList;
import java.util.List;

/** Says where measuring stopped short of a document: whoever finds nothing there knows why. */
final class Limits {
  private Limits() {}

  /**
   * Hints of C10.
   *
   * @param sentences whether sentences are read
   * @param forms whether forms are looked for
   */
  static List<Finding> of(Described described, boolean sentences, boolean forms) {
    List<Finding> findings = new ArrayList<>();
    if (sentences
        && Stretches.hasLongSentence(
            described.content().text(), Lines.of(described.content().blocks()))) {
      findings.add(
          hint(
              described.disclosure(),
              "sentence",
              "文中有超过800字而没有句号的句子，分段取数，跨段的“其中”等关系可能没有读出。",
              "A sentence goes on for more than 800 characters; it was read in pieces, and what ties them may be lost."));
    }
    if (forms && FormReader.passesOver(described)) {
      findings.add(
          hint(
              described.disclosure(),
              "form",
              "表格以外的文字超过一百万字，没有在其中查找统计表。",
              "There are more than a million characters outside of tables; no form was looked for in them."));
    }
    return findings;
  }

  private static Finding hint(
      Disclosure disclosure, String what, String message, String messageEn) {
    return new Finding(
        disclosure.id() + ":C10:limit." + what,
        disclosure.id(),
        disclosure.publisher(),
        disclosure.reportingYear(),
        "C10",
        Finding.Severity.HINT,
        message,
        messageEn,
        "",
        "",
        List.of(),
        List.of());
  }
}

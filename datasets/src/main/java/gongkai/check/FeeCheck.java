package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * C8: fees in the table while the text says none, or the reverse. The table counts 行政事业性收费, the
 * text often 信息处理费 alone: so it is a question, not an error.
 */
final class FeeCheck implements DocumentCheck {
  private static final String NAME = "C8";
  private static final String CELL = "proactive.art20_8.fee.amount";
  private static final String SAID = "fees.charged";

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Optional<Observation> cell = document.cell(CELL);
    if (cell.isEmpty() || cell.get().reading().value().isEmpty()) {
      return;
    }
    BigDecimal fees = cell.get().reading().value().get();
    // What another year's fees were is no contradiction.
    for (Observation said : document.narrative()) {
      boolean fee =
          said.meaning().indicator().equals(SAID)
              && said.reading().value().isPresent()
              && said.subject().year().equals(document.year());
      if (fee && (said.reading().value().get().signum() == 0) != (fees.signum() == 0)) {
        findings.add(
            About.of(document),
            NAME,
            "fees",
            Severity.WARNING,
            new Words(
                "表中行政事业性收费为%s%s，正文写“%s”，请核对两者口径。"
                    .formatted(
                        FindingList.plain(fees), cell.get().reading().unit(), said.place().text()),
                "The table states fees of %s %s, the text \"%s\"."
                    .formatted(
                        FindingList.plain(fees), cell.get().reading().unit(), said.place().text())),
            Figures.of(fees, said.reading().value().get()),
            List.of(cell.get(), said));
      }
    }
  }
}

package gongkai.site.operate;

import gongkai.noun.Disclosure;
import gongkai.noun.Wire;
import gongkai.site.component.FactView;
import gongkai.site.frame.Frame;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of one file or address, stage by stage. */
final class FileHistory {
  private static final List<String> STAGES =
      List.of("collect", "extract", "describe", "measure", "publish");

  private final Holdings holdings;

  FileHistory(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Empty where nothing is asked for; a line that says so where nothing is known. */
  List<FactView> of(Frame frame, String asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    Optional<LedgerEntry> found =
        holdings.ledgerEntry(asked).or(() -> holdings.ledgerEntry(asFile(asked)));
    if (found.isEmpty()) {
      return List.of(
          fact(frame.say("operator.source"), frame.say("operator.file-unknown", asked), ""));
    }
    LedgerEntry entry = found.orElseThrow();
    List<FactView> facts = new ArrayList<>();
    facts.add(fact(frame.say("operator.source"), OperatorViews.shown(entry.source()), ""));
    facts.add(
        fact(
            frame.say("operator.outcome"),
            frame.words().sayOr("outcome." + entry.outcome().wire(), entry.outcome().wire()),
            ""));
    facts.add(fact(frame.say("operator.seen"), OperatorViews.shown(entry.seen()), ""));
    boolean failed = false;
    for (String stage : STAGES) {
      boolean here = stage.equals(entry.stage());
      failed |= here;
      String state =
          here
              ? frame.say("operator.stage-failed", entry.message())
              : failed ? frame.say("operator.stage-not-reached") : frame.say("operator.stage-done");
      facts.add(fact(frame.say("stage." + stage), state, ""));
    }
    if (!entry.detail().isEmpty()) {
      facts.add(fact(frame.say("operator.detail"), entry.detail(), ""));
    }
    holdings
        .disclosure(entry.document())
        .ifPresent(
            document ->
                facts.add(
                    fact(
                        frame.say("figure.document"),
                        title(document),
                        frame.link(Wire.link(document.id())))));
    return facts;
  }

  private static String title(Disclosure document) {
    return document.title().isEmpty() ? document.id() : document.title();
  }

  private static String asFile(String asked) {
    try {
      return Path.of(asked).toAbsolutePath().normalize().toUri().toString();
    } catch (InvalidPathException e) {
      return asked;
    }
  }

  private static FactView fact(String label, String value, String href) {
    return new FactView(label, value, href, "", "");
  }
}

package gongkai.indexer.describe.text;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.Folding;
import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * Reads the signature under a text: the authority's name and, on the next or the same line, the
 * date.
 */
public final class SignatureReader {
  private static final int LONGEST = 60;
  private static final int MOST_SIGNERS = 6;
  private static final int TAIL_LINES = 4;

  private final PublisherNames publishers;

  public SignatureReader(PublisherNames publishers) {
    this.publishers = publishers;
  }

  /** The first signature counts: those that follow belong to what is attached. */
  public void offer(Content content, Statements statements) {
    List<String> lines =
        content.blocks().stream()
            .filter(block -> block.kind() != Block.Kind.TABLE)
            .flatMap(block -> content.text().substring(block.start(), block.end()).lines())
            .map(Folding::trim)
            .filter(line -> !line.isEmpty())
            .toList();
    for (int i = 2; i < lines.size(); i++) {
      Optional<Signature> signature = signature(lines, i);
      if (signature.isPresent()) {
        offer(signature.orElseThrow(), statements);
        return;
      }
    }
    offerUndated(lines, statements);
  }

  /** The last lines may bear a name without a date, or a date without a name. */
  private void offerUndated(List<String> lines, Statements statements) {
    List<String> tail =
        lines.stream()
            .skip(Math.max(2, lines.size() - TAIL_LINES))
            .filter(line -> line.length() <= LONGEST)
            .toList();
    tail.stream()
        .filter(publishers::isAuthority)
        .reduce((first, second) -> second)
        .ifPresent(
            name ->
                statements.offer(
                    Property.PUBLISHER,
                    publishers.canonical(name),
                    name,
                    Evidence.SIGNATURE,
                    Certainty.LIKELY));
    tail.stream()
        .filter(line -> ChineseDates.normalise(line).isPresent())
        .reduce((first, second) -> second)
        .ifPresent(
            date ->
                statements.offer(
                    Property.FORMED,
                    ChineseDates.normalise(date).orElseThrow(),
                    date,
                    Evidence.SIGNATURE,
                    Certainty.LIKELY));
  }

  private record Signature(String name, String iso, String date) {}

  private Optional<Signature> signature(List<String> lines, int at) {
    String line = lines.get(at);
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    List<ChineseDates.Found> dates = ChineseDates.findAll(line);
    if (dates.size() != 1 || !Folding.trim(line.substring(dates.getFirst().end())).isEmpty()) {
      return Optional.empty();
    }
    ChineseDates.Found date = dates.getFirst();
    String before = Folding.trim(line.substring(0, date.start()));
    String name = before.isEmpty() ? signers(lines, at) : before;
    return !name.isEmpty() && publishers.areAuthorities(name)
        ? Optional.of(new Signature(name, date.iso(), line.substring(date.start(), date.end())))
        : Optional.empty();
  }

  /** The authorities on the lines above the date, several for a joint document. */
  private String signers(List<String> lines, int at) {
    int first = at;
    while (first > 1
        && at - first < MOST_SIGNERS
        && lines.get(first - 1).length() <= LONGEST
        && publishers.areAuthorities(lines.get(first - 1))) {
      first--;
    }
    return String.join("、", lines.subList(first, at));
  }

  private void offer(Signature signature, Statements statements) {
    statements.offer(
        Property.PUBLISHER,
        publishers.canonical(signature.name()),
        signature.name(),
        Evidence.SIGNATURE,
        Certainty.LIKELY);
    statements.offer(
        Property.FORMED, signature.iso(), signature.date(), Evidence.SIGNATURE, Certainty.LIKELY);
  }
}

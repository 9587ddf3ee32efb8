package gongkai.indexer.measure.table;

import gongkai.vocabulary.figure.Forms;
import gongkai.vocabulary.figure.Forms.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells at once that words are no label of any form, so that a large sheet is not compared with
 * every label of every table. What it lets through {@link Labels} decides.
 */
final class LabelIndex {
  private final Set<String> names = new HashSet<>();
  private final Set<Integer> lengths = new TreeSet<>();
  private final List<Slip> slips = new ArrayList<>();

  /** A name with the pieces of which one is whole in whatever has not too many slips. */
  private record Slip(int length, int allowed, List<String> pieces) {}

  LabelIndex(Collection<Table> tables) {
    for (Table table : tables) {
      Stream.concat(table.rows().stream(), table.columns().stream())
          .flatMap(Labels::names)
          .forEach(this::add);
    }
  }

  static LabelIndex of(Forms forms) {
    return new LabelIndex(forms.all().stream().flatMap(form -> form.tables().stream()).toList());
  }

  private void add(String name) {
    if (!names.add(name)) {
      return;
    }
    lengths.add(name.length());
    int allowed = Labels.slips(name);
    if (allowed > 0) {
      List<String> pieces = new ArrayList<>();
      for (int i = 0; i <= allowed; i++) {
        int from = name.length() * i / (allowed + 1);
        pieces.add(name.substring(from, name.length() * (i + 1) / (allowed + 1)));
      }
      slips.add(new Slip(name.length(), allowed, pieces));
    }
  }

  boolean mayBeLabel(String words) {
    if (!Labels.isWorded(words)) {
      return false;
    }
    String plain = Labels.plain(words);
    for (int length : lengths) {
      if (length <= plain.length() && names.contains(plain.substring(plain.length() - length))) {
        return true;
      }
    }
    for (Slip slip : slips) {
      if (Math.abs(plain.length() - slip.length()) <= slip.allowed()
          && slip.pieces().stream().anyMatch(plain::contains)) {
        return true;
      }
    }
    return false;
  }
}

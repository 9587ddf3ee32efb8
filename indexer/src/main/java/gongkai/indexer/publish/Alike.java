package gongkai.indexer.publish;

import gongkai.chinese.ChineseNumerals;
import gongkai.chinese.Folding;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.analysis.Keys;
import gongkai.solr.holding.Likeness;
import gongkai.solr.holding.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which documents are almost the same: one notice posted twice with other furniture, a
 * forwarded copy. Documents made from one template are not: they differ in what identifies them, or
 * state other numbers in the same words.
 */
final class Alike {
  private static final double SAME = 0.9;
  private static final double CONTAINED = 0.95;
  private static final double SMALLEST_PART = 0.5;

  private static final Pattern FORWARDS = Pattern.compile("转发|批转|印发");
  private static final Pattern DIGITS = Pattern.compile(ChineseNumerals.RUN);

  /** Lines of a page that count or date the page, not the document. */
  private static final Pattern OF_THE_PAGE =
      Pattern.compile("^.{0,12}(?:发布|发表|更新|日期|时间|来源|浏览|点击|阅读|访问|字号|索引号|编辑|打印).{0,80}$");

  private final Index index;

  Alike(Index index) {
    this.index = index;
  }

  List<String> to(Disclosure held) {
    return index.perhapsAlike(held).stream()
        .filter(other -> couldBeOne(held, other))
        .filter(other -> sameText(index.text(held.id()), index.text(other.id())))
        .map(Disclosure::id)
        .toList();
  }

  private boolean couldBeOne(Disclosure a, Disclosure b) {
    boolean forwarded = forwards(a, b) || forwards(b, a);
    if (forwarded) {
      return true;
    }
    return sameOrOpen(a, b, Property.REPORTING_YEAR)
        && sameOrOpen(a, b, Property.DOCUMENT_NUMBER)
        && sameOrOpen(a, b, Property.FORMED)
        && (a.value(Property.REPORTING_YEAR).isEmpty() || sameOrOpen(a, b, Property.PUBLISHER))
        && sameTitle(a, b);
  }

  /** A notice that forwards another one carries its title in its own. */
  private static boolean forwards(Disclosure a, Disclosure b) {
    String title = Keys.ofName(a.title());
    return FORWARDS.matcher(a.title()).find()
        && Names.of(b).stream().anyMatch(name -> name.length() >= 6 && title.contains(name))
        && !title.equals(Keys.ofName(b.title()));
  }

  private boolean sameOrOpen(Disclosure a, Disclosure b, Property property) {
    String left = a.value(property);
    String right = b.value(property);
    return left.isEmpty()
        || right.isEmpty()
        || left.equals(right)
        || (property == Property.DOCUMENT_NUMBER
            && index.numberKey(left).equals(index.numberKey(right)));
  }

  private static boolean sameTitle(Disclosure a, Disclosure b) {
    String left = Keys.ofName(a.title());
    String right = Keys.ofName(b.title());
    boolean contained = left.contains(right) || right.contains(left);
    return contained
        && digits(left).equals(digits(right))
        && a.value(Property.KIND).equals(b.value(Property.KIND));
  }

  private static List<String> digits(String words) {
    return DIGITS.matcher(words).results().map(found -> found.group()).toList();
  }

  private static boolean sameText(String a, String b) {
    Set<String> left = Likeness.runs(a);
    Set<String> right = Likeness.runs(b);
    Set<String> smaller = left.size() <= right.size() ? left : right;
    Set<String> larger = smaller == left ? right : left;
    if (smaller.isEmpty()) {
      return false;
    }
    double common = smaller.stream().filter(larger::contains).count();
    boolean same = common / (left.size() + right.size() - common) >= SAME;
    boolean contained =
        common / smaller.size() >= CONTAINED && smaller.size() >= SMALLEST_PART * larger.size();
    return (same || contained) && !statesOtherNumbers(a, b);
  }

  /** 共收到12件 here and 共收到15件 there. */
  private static boolean statesOtherNumbers(String a, String b) {
    Map<String, Set<String>> left = numbers(a);
    Map<String, Set<String>> right = numbers(b);
    return left.entrySet().stream()
        .anyMatch(
            line -> {
              Set<String> there = right.get(line.getKey());
              return there != null && line.getValue().stream().noneMatch(there::contains);
            });
  }

  /** What stands in place of each number, by the words around it. */
  private static Map<String, Set<String>> numbers(String text) {
    Map<String, Set<String>> byWords = new HashMap<>();
    text.lines()
        .map(line -> Folding.squeeze(Folding.fold(line)))
        .filter(line -> !OF_THE_PAGE.matcher(line).matches())
        .flatMap(line -> List.of(line.split("[。；]")).stream())
        .filter(words -> words.length() > 5 && DIGITS.matcher(words).find())
        .forEach(
            words ->
                byWords
                    .computeIfAbsent(DIGITS.matcher(words).replaceAll("#"), key -> new HashSet<>())
                    .add(String.join(" ", digits(words))));
    return byWords;
  }
}

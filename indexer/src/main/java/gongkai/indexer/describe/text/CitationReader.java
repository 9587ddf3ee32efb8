package gongkai.indexer.describe.text;

import gongkai.chinese.BookTitles;
import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.Folding;
import gongkai.chinese.Outline;
import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Citation;
import gongkai.noun.Property;
import gongkai.vocabulary.CitationWordings;
import gongkai.vocabulary.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a text cites: titles between 《》, each with the number that follows it in brackets, and
 * numbers that stand alone. What a sentence does with one of several joined by 、和及 it does with
 * all.
 */
public final class CitationReader {
  private static final Pattern JOINS = Pattern.compile("[\\s　]*(?:[、和及与，]|以及)?[\\s　]*");
  private static final Pattern OPENS_NUMBER = Pattern.compile("[\\s　]*[（(][^（()）]{0,12}?$");

  private static final int FAR_IN_TEXT = 2000;
  private static final Pattern REPEALING_TITLE = Pattern.compile("(?:废止|宣布失效|停止执行)");
  private static final Pattern MIXED_TITLE = Pattern.compile("修改|修订|修正|保留|继续有效|清理结果");
  private static final Pattern OPENS_REPEALS =
      Pattern.compile("(?:废止|失效|停止执行|不再执行|停止施行)[^。；]{0,30}[：:][\\s　]*$");
  private static final Pattern ROW = Pattern.compile("^[\\s　]*(?:[0-9０-９]{1,4}[\\s　|]|《)");
  private static final Pattern AMENDMENT =
      Pattern.compile("^(?<law>.+(?:法|条例))修正案(?:[（(].{1,8}[）)])?$");
  private static final Pattern OF_LAW = Pattern.compile("适用[《〈].+[》〉].*(?:解释|规定)");

  /** What follows a citation that is of some of its articles only: 第三条, （国发〔2001〕3号）中的第五条、第六条. */
  private static final Pattern PARTS =
      Pattern.compile(
          "^[\\s　]*(?:[（(][^（()）\\n]{0,60}[）)])?[\\s　]*(?:中|里|内)?的?[\\s　]*" + Outline.DIVISION);

  /** Characters within which the number of a document that is named begins. */
  private static final int NUMBER_BEHIND = 16;

  private final CitationWordings wordings;
  private final Kinds kinds;

  public CitationReader(CitationWordings wordings, Kinds kinds) {
    this.wordings = wordings;
    this.kinds = kinds;
  }

  public List<Citation> read(String text, Statements statements) {
    List<Citation> places = places(text, statements.value(Property.DOCUMENT_NUMBER));
    List<Citation> cited = new ArrayList<>();
    for (int first = 0; first < places.size(); ) {
      int end = first + 1;
      while (end < places.size() && joined(text, places.get(end - 1), places.get(end))) {
        end++;
      }
      Citation.Role role = role(text, places.get(first).start(), places.get(end - 1).end());
      for (Citation each : places.subList(first, end)) {
        cited.add(with(each, ofParts(text, each, role)));
      }
      first = end;
    }
    List<Citation> acting = interpreted(repealedInList(text, cited, statements), statements);
    return Stream.concat(amendedByTitle(text, statements), acting.stream())
        .map(makesRules(statements) ? each -> each : CitationReader::onlyTold)
        .toList();
  }

  private boolean makesRules(Statements statements) {
    return kinds.makesRules(
        statements.value(Property.KIND),
        statements.value(Property.TITLE),
        statements.value(Property.DOCUMENT_NUMBER));
  }

  /** An interpretation that restates a repeal repeals nothing itself. */
  private static Citation onlyTold(Citation citation) {
    boolean acts =
        citation.role() == Citation.Role.REPEALS || citation.role() == Citation.Role.AMENDS;
    return acts ? with(citation, Citation.Role.CITES) : citation;
  }

  /** Who repeals some of its articles amends the document. */
  private static Citation.Role ofParts(String text, Citation cited, Citation.Role role) {
    int reach = Math.min(text.length(), cited.end() + 80);
    return role == Citation.Role.REPEALS && PARTS.matcher(text.substring(cited.end(), reach)).find()
        ? Citation.Role.AMENDS
        : role;
  }

  /**
   * 下列文件同时废止： governs every item of the list behind it, and a decision to repeal, every item that
   * it lists.
   */
  private static List<Citation> repealedInList(
      String text, List<Citation> cited, Statements statements) {
    String title = statements.value(Property.TITLE);
    boolean decides = REPEALING_TITLE.matcher(title).find() && !MIXED_TITLE.matcher(title).find();
    List<Citation> governed = new ArrayList<>();
    boolean open = false;
    int start = 0;
    int next = 0;
    for (String line : text.split("\n", -1)) {
      int end = start + line.length();
      boolean item = isItem(line);
      for (; next < cited.size() && cited.get(next).start() < end; next++) {
        Citation each = cited.get(next);
        boolean plain = each.role() == Citation.Role.CITES;
        governed.add(
            plain && item && (open || decides)
                ? with(each, ofParts(text, each, Citation.Role.REPEALS))
                : each);
      }
      open = OPENS_REPEALS.matcher(line).find() || (open && (item || line.isBlank()));
      start = end + 1;
    }
    governed.addAll(cited.subList(next, cited.size()));
    return governed;
  }

  private static boolean isItem(String line) {
    return ROW.matcher(line).find()
        || Outline.at(line).filter(numbered -> numbered.level().isItem()).isPresent();
  }

  /** 刑法修正案（十一） names what it amends in its title, without marks. */
  private static Stream<Citation> amendedByTitle(String text, Statements statements) {
    Matcher title = AMENDMENT.matcher(statements.value(Property.TITLE));
    int at = title.matches() ? text.indexOf(title.group("law")) : -1;
    return at < 0 || at > FAR_IN_TEXT
        ? Stream.empty()
        : Stream.of(
            new Citation(
                "",
                title.group("law"),
                Citation.Role.AMENDS,
                "",
                at,
                at + title.group("law").length()));
  }

  private static List<Citation> places(String text, String own) {
    NavigableMap<Integer, DocumentNumbers.Found> numbers = new TreeMap<>();
    DocumentNumbers.findAll(text).forEach(found -> numbers.put(found.start(), found));
    NavigableMap<Integer, Citation> places = new TreeMap<>();
    for (BookTitles.Found title : BookTitles.findAll(text)) {
      int end = title.end();
      String number = "";
      for (DocumentNumbers.Found found : numbers.subMap(end, end + NUMBER_BEHIND).values()) {
        if (OPENS_NUMBER.matcher(text.substring(end, found.start())).matches()) {
          int close =
              found.end() < text.length() && "）)".indexOf(text.charAt(found.end())) >= 0 ? 1 : 0;
          number = found.number();
          end = found.end() + close;
          break;
        }
      }
      String name = title.name(text);
      places.put(
          title.start(), new Citation(number, name, Citation.Role.CITES, "", title.start(), end));
    }
    for (DocumentNumbers.Found found : numbers.values()) {
      Map.Entry<Integer, Citation> before = places.lowerEntry(found.end());
      boolean inside = before != null && found.start() < before.getValue().end();
      if (!inside && !found.number().equals(own)) {
        places.put(
            found.start(),
            new Citation(found.number(), "", Citation.Role.CITES, "", found.start(), found.end()));
      }
    }
    return new ArrayList<>(places.values());
  }

  private static boolean joined(String text, Citation left, Citation right) {
    return JOINS.matcher(text.substring(left.end(), right.start())).matches();
  }

  private Citation.Role role(String text, int start, int end) {
    for (CitationWordings.Wording wording : wordings.all()) {
      String side =
          wording.where() == CitationWordings.Where.BEFORE
              ? before(text, start, wording.reach())
              : after(text, end, wording.reach());
      if (wording.pattern().matcher(side).find()) {
        return wording.role();
      }
    }
    return Citation.Role.CITES;
  }

  private static String before(String text, int start, int reach) {
    int from = start;
    while (from > 0 && start - from < reach && !endsSentence(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, start);
  }

  private static String after(String text, int end, int reach) {
    int to = end;
    while (to < text.length() && to - end < reach && !endsSentence(text.charAt(to))) {
      to++;
    }
    return text.substring(end, to);
  }

  private static boolean endsSentence(char c) {
    return c == '。' || c == '；' || c == '\n';
  }

  /**
   * An interpretation interprets what its title names; where it names none, what it cites first.
   */
  private static List<Citation> interpreted(List<Citation> cited, Statements statements) {
    boolean explains = statements.value(Property.KIND).equals("interpretation");
    boolean ofLaw = OF_LAW.matcher(statements.value(Property.TITLE)).find();
    if (!(explains || ofLaw) || cited.isEmpty()) {
      return cited;
    }
    String title = Folding.squeeze(statements.value(Property.TITLE));
    Optional<Citation> named =
        cited.stream()
            .filter(c -> !c.title().isEmpty() && title.contains(Folding.squeeze(c.title())))
            .findFirst();
    if (named.isEmpty() && !explains) {
      return cited;
    }
    Citation main = named.orElse(cited.getFirst());
    return cited.stream()
        .map(c -> sameDocument(c, main) ? with(c, Citation.Role.INTERPRETS) : c)
        .toList();
  }

  private static boolean sameDocument(Citation a, Citation b) {
    return a.title().isEmpty() ? a.number().equals(b.number()) : a.title().equals(b.title());
  }

  private static Citation with(Citation citation, Citation.Role role) {
    return new Citation(
        citation.number(),
        citation.title(),
        role,
        citation.resolved(),
        citation.start(),
        citation.end());
  }
}

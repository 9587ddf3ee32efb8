package gongkai.bench.claim;

import gongkai.api.claim.Claim;
import gongkai.bench.claim.Trial.Expected;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.report.Body;
import gongkai.report.WholeFigures;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes claims of what is held, and changes half of them. The same seed makes the same ones. */
final class Trials {
  private static final String OTHER = "应当可以不得必须立即由国家省市县机关单位个人企业学校医院";
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final Holdings holdings;
  private final Random random;
  private final List<Trial> all = new ArrayList<>();

  Trials(Holdings holdings, long seed) {
    this.holdings = holdings;
    this.random = new Random(seed);
  }

  List<Trial> make(int most) {
    List<Disclosure> documents =
        holdings.disclosures(Selection.ALL).filter(one -> !one.title().isEmpty()).toList();
    for (Disclosure document : documents) {
      if (document.value(Property.KIND).equals(Body.REPORT)) {
        figures(document);
      } else if (holdings.vocabulary().makesRules(document)) {
        rules(document);
      }
    }
    for (int i = 0; i < 50; i++) {
      unheld(i);
    }
    Collections.shuffle(all, random);
    return all.stream().limit(most).toList();
  }

  private void rules(Disclosure document) {
    String title = "《" + document.title() + "》";
    String number = document.value(Property.DOCUMENT_NUMBER);
    if (!number.isEmpty()) {
      String text = "现根据" + title + "（" + number + "）办理。";
      add("number", text, Claim.Kind.NUMBER, text.indexOf(number) + 1, Expected.STANDS);
      add("title", text, Claim.Kind.TITLE, 4, Expected.STANDS);
      String wrong = otherDigit(number);
      String changed = "现根据" + title + "（" + wrong + "）办理。";
      add(
          "number, a digit changed",
          changed,
          Claim.Kind.NUMBER,
          changed.indexOf(wrong) + 1,
          Expected.CHANGED);
    }
    List<Passage> articles =
        holdings.passages(document.id()).stream()
            .filter(passage -> passage.kind() == Passage.Kind.ARTICLE)
            .toList();
    String whole = holdings.text(document.id()).orElse("");
    Set<Integer> chosen = new HashSet<>();
    for (int i = 0; i < Math.min(4, articles.size()); i++) {
      int at = random.nextInt(articles.size());
      if (chosen.add(at)) {
        article(title, whole, articles, at);
      }
    }
  }

  private void article(String title, String whole, List<Passage> articles, int at) {
    String text = articles.get(at).text();
    Matcher head = Pattern.compile("^第[^条]{1,9}条(?:之[一二三四五])?").matcher(text);
    String words = text.replaceFirst("^第[^条]{1,9}条(?:之[一二三四五])?[ 　]*", "").split("[。\n“”]", -1)[0];
    if (!head.find() || words.length() < 14 || words.length() > 200) {
      return;
    }
    quote("quote", title, head.group(), words, Expected.STANDS);
    int position = random.nextInt(words.length() - 1);
    String replaced =
        words.substring(0, position)
            + OTHER.charAt(random.nextInt(OTHER.length()))
            + OTHER.charAt(random.nextInt(OTHER.length()))
            + words.substring(Math.min(words.length(), position + 2));
    if (!whole.contains(replaced)) {
      quote("quote, a word replaced", title, head.group(), replaced, Expected.CHANGED);
    }
    int other = at + 1 < articles.size() ? at + 1 : at - 1;
    Matcher shifted =
        Pattern.compile("^第[^条]{1,9}条").matcher(other < 0 ? "" : articles.get(other).text());
    if (shifted.find()
        && !articles.get(other).text().contains(words)
        && !shifted.group().equals(head.group())) {
      quote("quote, article shifted", title, shifted.group(), words, Expected.CHANGED);
      String stated = title + shifted.group() + "规定：“" + words + "”。";
      add("article, shifted", stated, Claim.Kind.ARTICLE, title.length() + 1, Expected.CHANGED);
    }
    String exists = "依照" + title + head.group() + "的规定办理。";
    add("article", exists, Claim.Kind.ARTICLE, title.length() + 3, Expected.STANDS);
    String missing = "依照" + title + "第九千九百条的规定办理。";
    add("article that is none", missing, Claim.Kind.ARTICLE, title.length() + 3, Expected.CHANGED);
  }

  private void quote(String group, String title, String article, String words, Expected expected) {
    String text = title + article + "规定：“" + words + "”。";
    add(group, text, Claim.Kind.QUOTE, text.indexOf('“') + 2, expected);
  }

  private void figures(Disclosure report) {
    List<Observation> own =
        WholeFigures.own(report, holdings.observationsOf(report.id())).stream()
            .filter(one -> !WholeFigures.isCell(one))
            .filter(one -> one.reading().value().isPresent())
            .filter(one -> one.reading().confidence() == Observation.Confidence.SURE)
            .filter(one -> DIGIT.matcher(one.place().text()).find())
            .filter(one -> one.subject().year().isPresent())
            .toList();
    for (Observation figure : own) {
      int year = figure.subject().year().getAsInt();
      String sentence = figure.place().sentence();
      int place = sentence.indexOf(figure.place().text());
      if (place < 0
          || sentence.indexOf(figure.place().text(), place + 1) >= 0
          || sentence.matches(".*(?:19|20)[0-9]{2}年.*")) {
        continue;
      }
      String lead = year + "年，" + Body.nameOf(report.publisher()) + "：";
      add("figure", lead + sentence, Claim.Kind.FIGURE, lead.length() + place, Expected.STANDS);
      String wrong = otherDigit(figure.place().text());
      String changed =
          sentence.substring(0, place) + wrong + sentence.substring(place + wrong.length());
      add(
          "figure, a digit changed",
          lead + changed,
          Claim.Kind.FIGURE,
          lead.length() + place,
          Expected.CHANGED);
      int otherYear = year + (random.nextBoolean() ? 1 : -1);
      if (!statedIn(figure, report.publisher(), otherYear)) {
        String swapped = otherYear + "年，" + Body.nameOf(report.publisher()) + "：";
        add(
            "figure, year swapped",
            swapped + sentence,
            Claim.Kind.FIGURE,
            swapped.length() + place,
            Expected.CHANGED);
      }
    }
  }

  private boolean statedIn(Observation figure, String body, int year) {
    return holdings
        .observations(
            Selection.of(gongkai.solr.field.Fields.BODY, Body.publishersOf(Body.nameOf(body)))
                .and(gongkai.solr.field.Fields.YEAR, String.valueOf(year)))
        .anyMatch(
            one ->
                one.reading().value().isPresent()
                    && one.reading()
                            .value()
                            .orElseThrow()
                            .compareTo(figure.reading().value().orElseThrow())
                        == 0);
  }

  private void unheld(int i) {
    String text = "按照《星海市第%d号渔港灯塔维护办法》（星海政发〔20%02d〕%d号）执行。".formatted(i + 1, i % 25, i + 3);
    add("not held: title", text, Claim.Kind.TITLE, 3, Expected.NOT_HELD);
    add("not held: number", text, Claim.Kind.NUMBER, text.indexOf('（') + 2, Expected.NOT_HELD);
  }

  /** One digit of the number, another than it was; of a date or year it may be any of them. */
  private String otherDigit(String number) {
    List<Integer> places = DIGIT.matcher(number).results().map(found -> found.start()).toList();
    int place = places.get(random.nextInt(places.size()));
    int was = number.charAt(place) - '0';
    boolean first = place == 0 || !Character.isDigit(number.charAt(place - 1));
    int digit = (was + 1 + random.nextInt(8)) % 10;
    if (first && digit == 0) {
      digit = was == 9 ? 8 : 9;
    }
    return number.substring(0, place) + digit + number.substring(place + 1);
  }

  private void add(String group, String text, Claim.Kind target, int at, Expected expected) {
    all.add(new Trial(group, text, target, at, expected));
  }
}

package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.plugin.Question.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of what is asked for must be there, of documents that have one word more each. */
class WordQueryTest {
  private static final List<String> WORDS =
      List.of("残疾人", "派出所", "幼儿园", "体育馆", "图书馆", "博物馆", "垃圾桶", "自行车", "公务员", "志愿者", "运动员", "停车场");

  /** Document 1 has the first word, document 2 the first two, and so on. */
  private static final RankedIndex GROWING =
      RankedIndex.ofTexts(
          IntStream.rangeClosed(1, WORDS.size())
              .mapToObj(count -> String.join("，", WORDS.subList(0, count)))
              .toList());

  @ParameterizedTest
  @CsvSource({
    "1, 1", "2, 2", "3, 2", "4, 3", "5, 3", "6, 3", "7, 4", "8, 4", "9, 5", "10, 6", "11, 6",
    "12, 7"
  })
  void ofOneOrTwoWordsAllMustBeThereAndOfMoreMost(int asked, int needed) {
    assertEquals(needed, fewest(question(Target.DOCUMENT, WORDS.subList(0, asked))));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "5, 2", "6, 3", "7, 3", "12, 3"})
  void whoAsksInPlainSpeechIsContentWithFew(int asked, int needed) {
    assertEquals(needed, fewest(question(Target.DOCUMENT, WORDS.subList(0, asked)).loosened()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 1", "5, 2", "8, 2", "9, 3", "12, 3"})
  void aPassageNeedsAQuarter(int asked, int needed) {
    // By words alone: nothing has such pairs.
    Weights weights =
        new Weights(Weights.PASSAGE.words(), List.of(new Weights.Weight(Fields.NUMBER_PAIRS, 1f)));
    List<String> names =
        found(GROWING, weights, question(Target.PASSAGE, WORDS.subList(0, asked)), Noun.PASSAGE);
    assertEquals(needed, fewest(names));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1", "1, 3, 1", "2, 3, 1", "2, 5, 2", "3, 5, 2", "3, 4, 2"})
  void wordsThatNobodyEverWroteDoNotHelp(int known, int asked, int needed) {
    List<String> words = new ArrayList<>(WORDS.subList(0, known));
    words.addAll(List.of("龘龘龘", "靐靐靐", "齉齉齉").subList(0, asked - known));
    Question question = question(Target.DOCUMENT, words).loosened();
    if ((asked - known) * 2 >= asked) {
      assertEquals(List.of(), GROWING.names(question));
    } else {
      assertEquals(needed, fewest(question));
    }
  }

  @ParameterizedTest
  @CsvSource({"8, false", "9, true", "12, true"})
  void threeInFourPairsStandInForWordsCutInAnotherWay(int held, boolean isFound) {
    assertEquals(isFound, byPairsAlone(Weights.DOCUMENT, held, Noun.DISCLOSURE));
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "12, true"})
  void inAPassageOneInFiveDoes(int held, boolean isFound) {
    assertEquals(isFound, byPairsAlone(Weights.PASSAGE, held, Noun.PASSAGE));
  }

  /** Of twelve pairs so many are held; all of them are one word, which means something else. */
  private static boolean byPairsAlone(Weights weights, int held, Noun noun) {
    String asked = "甲乙丙丁戊己庚辛壬癸子丑寅";
    RankedIndex index = RankedIndex.ofTexts(List.of(asked.substring(0, held + 1), "事项"));
    Question question =
        question(Target.DOCUMENT, List.of(asked))
            .withMeanings(List.of(new Question.Meant(asked, List.of("从来没有"))), List.of());
    return !found(index, weights, question, noun).isEmpty();
  }

  private static List<String> found(
      RankedIndex index, Weights weights, Question question, Noun noun) {
    WordQuery query = new WordQuery(new Terms(index.schema()), WordQuery.Held.ANYTHING);
    return index
        .found(query.words(weights, question), index.records(noun, Optional.empty()).among())
        .stream()
        .map(RankedIndex.Found::name)
        .toList();
  }

  @Test
  void ofAHundredWordsAndMoreTheFirstCount() {
    List<String> words = new ArrayList<>();
    for (char a = 'b'; a <= 'z'; a++) {
      for (char b = 'b'; b <= 'g'; b++) {
        words.add("q" + a + b + "x");
      }
    }
    assertEquals(150, words.size());
    RankedIndex index =
        RankedIndex.ofTexts(
            List.of(
                String.join("，", words.subList(0, 71)),
                String.join("，", words.subList(0, 72)),
                String.join("，", words.subList(48, 150)),
                String.join("，", words.subList(49, 150))));
    assertEquals(List.of("2", "3"), index.names(question(Target.DOCUMENT, words)));
  }

  @Test
  void wordsThatCarryNoWeightAreAskedForWhereThereAreNoOthers() {
    Question question = question(Target.DOCUMENT, List.of("残疾人", "怎么"));
    assertEquals(12, GROWING.names(question.withMeanings(List.of(), List.of("怎么"))).size());
    assertEquals(List.of(), GROWING.names(question(Target.DOCUMENT, List.of("怎么"))));
    RankedIndex index = RankedIndex.ofTexts(List.of("怎么", "残疾人"));
    assertEquals(
        List.of("1"),
        index.names(
            question(Target.DOCUMENT, List.of("怎么")).withMeanings(List.of(), List.of("怎么"))));
  }

  @Test
  void aPhraseIsFoundWhereItStandsAndNowhereElse() {
    RankedIndex index = RankedIndex.ofTexts(List.of("渡口安全", "渡口，安全", "安全渡口", "渡", "渡口", "渡口很安全"));
    List<String> none = List.of();
    for (List<String> row :
        List.of(
            List.of("渡口安全", "1"),
            List.of("口安", "1"),
            List.of("渡", "1", "2", "3", "4", "5", "6"),
            List.of("渡口", "1", "2", "3", "5", "6"),
            List.of("。"))) {
      Question question =
          new Question(
              Target.DOCUMENT, "", none, List.of(row.getFirst()), none, none, none, none, none);
      assertEquals(row.subList(1, row.size()), index.names(question), row.getFirst());
    }
  }

  private static int fewest(Question question) {
    return fewest(GROWING.names(question));
  }

  private static int fewest(List<String> names) {
    List<Integer> counts =
        names.stream().map(name -> Integer.valueOf(name.replace(".1", ""))).toList();
    assertTrue(!counts.isEmpty(), "nothing found");
    int fewest = Collections.min(counts);
    assertEquals(WORDS.size() - fewest + 1, counts.size(), "all that have more are found");
    return fewest;
  }

  static Question question(Target target, List<String> words) {
    List<String> none = List.of();
    return new Question(target, String.join(" ", words), words, none, none, none, none, none, none);
  }
}

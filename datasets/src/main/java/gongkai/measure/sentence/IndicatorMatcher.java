package gongkai.measure.sentence;

import gongkai.chinese.Folding;
import gongkai.vocabulary.figure.Indicators;
import gongkai.vocabulary.figure.Indicators.Alias;
import gongkai.vocabulary.figure.Indicators.Indicator;
import gongkai.vocabulary.figure.Units.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Names what a number counts by the head of its phrase, which in Chinese stands last: of
 * 依申请公开行政诉讼1起 it is 行政诉讼. Of the aliases counted in the unit the one that ends nearest to the
 * number wins, then the one that reaches back furthest (答复…申请 before 信息公开申请), then the one whose
 * word for earlier in the sentence stands nearest.
 */
public final class IndicatorMatcher {
  /** Words that may stand between head and number and name nothing. */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?:数量|总数量?|总量|件数|条数|次数|场次|人数|总额|总计|合计|共计|共有|共|计|达到了?|达|为|是|有|约|近|了|数|量|额|各|分别|均|已经?|全部|累计|总共|的|余|占|零发生|零申请|零投诉|零举报|零|[0-9０-９.,]|[:：、，,“”\"'|｜])*");

  /** Behind a number these say what was done with it, and do not name it. */
  private static final Pattern PREDICATE =
      Pattern.compile(
          "^(?:全部|全|均|都|皆|被|已|未|予以|占|比|较|同比|环比|以?上|以?内|左右|的?方式|中|由|在|于|按|向|并|且|后|前|时|和|及|与|或|次?增|次?减|为|是|有|受到|获)");

  /** A phrase that ends so waits for its noun behind the number: 发布15篇政策解读. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?:发布|公开|公布|公示|受理|收到|接到|接收|收办|办理|办结|答复|回复|处理|开展|召开|举办|举行|组织|制作|推送|编发|印发|制发|制定|出台|设置|设立|开设|建立|编制|发放|发生|引发|涉及|完成|共有|新增|更新|清理|废止|审查|查处|回应|转办|承办|梳理|发现|了|出|有)$");

  /**
   * 培训人次比上年的180人次多, 申请量逐年上升，2021年36件: what is compared with stands between the name and its number.
   */
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?<=.)[比较与同由从](?:(?:19|20)[0-9]{2}年度?|去年|上一?年度?)(?:同期)?的?$"
              + "|(?<=.)(?:逐年|稳步|持续|不断|连续[0-9一二三四五]年)(?:上升|增长|增加|提高|下降|减少)[，,](?:(?:19|20)[0-9]{2}年度?)?$");

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?:同比|环比|[较比与].{0,12}?)?(?:[一-鿿]{0,2}?(?:增长|增加|上升|提高|提升|增收|上涨|下降|减少|降低|压减|压缩|缩减|回落|减收|负增长)[幅度率额了约为达]*|多|少|高|低)[+-]?$");

  /** Further from the number than this a word is the head of something else. */
  private static final int FURTHEST = 10;

  /** 工作人员50人参加了培训 counts those who were trained. */
  private static final String TAKES_PART = "参加";

  /** So short a name must stand right before the number, or it is part of another word. */
  private static final int SHORT = 2;

  private static final Pattern OTHER_HEAD = Pattern.compile("申请|留言|咨询|答复|办结|诉求|收到|受理");

  private static final char NUMBER = '\u0000';

  /** By the unit that is counted in, what says most first. */
  private final Map<String, List<Candidate>> byUnit = new HashMap<>();

  private record Candidate(Indicator indicator, Alias alias, int weight) {}

  /**
   * An indicator and how it was told.
   *
   * @param direct whether nothing but filling stands between its name and the number
   */
  public record Match(Indicator indicator, boolean direct) {}

  /** How well a candidate fits; less is better. */
  private record Fit(Candidate candidate, int rest, int start, int earlier) {
    static final Comparator<Fit> BEST =
        Comparator.comparingInt(Fit::rest)
            .thenComparingInt(Fit::start)
            .thenComparingInt(fit -> -fit.earlier)
            .thenComparingInt(fit -> -fit.candidate.weight());
  }

  public IndicatorMatcher(Indicators indicators) {
    for (Indicator indicator : indicators.all()) {
      for (String unit : indicator.units()) {
        for (Alias alias : indicator.aliases()) {
          byUnit
              .computeIfAbsent(unit, key -> new ArrayList<>())
              .add(new Candidate(indicator, alias, alias.weight()));
        }
      }
    }
    // Of two that say as much the first of the file holds.
    byUnit.values().forEach(all -> all.sort(Comparator.comparingInt(c -> -c.weight())));
  }

  /** What a change is one of: 因公出国费增加2.3亿元, 申请较上年减少2件. */
  public Optional<Match> matchChanged(Phrase phrase, Unit unit) {
    String before = CHANGED.matcher(Folding.squeeze(phrase.before())).replaceFirst("");
    return before.isEmpty()
        ? Optional.empty()
        : match(new Phrase(phrase.context(), phrase.sentence(), before, ""), unit)
            .filter(Match::direct);
  }

  public Optional<Match> match(Phrase phrase, Unit unit) {
    List<Candidate> candidates = byUnit.getOrDefault(unit.name(), List.of());
    String before =
        Channels.single(COMPARED.matcher(Folding.squeeze(phrase.before())).replaceFirst(""));
    String after = Folding.squeeze(phrase.after());
    String earlier = phrase.earlier();
    Optional<Fit> ahead = best(candidates, before, earlier);
    boolean waits = ahead.isEmpty() || VERB.matcher(before).find() || after.startsWith(TAKES_PART);
    Optional<Fit> behind =
        waits && namesSomething(after)
            ? bestBehind(candidates, before + NUMBER, after, earlier)
            : Optional.empty();
    return behind
        .or(() -> ahead)
        .map(fit -> new Match(fit.candidate().indicator(), fit.rest() == 0));
  }

  private static boolean namesSomething(String after) {
    return !after.isEmpty()
        && Character.isIdeographic(after.charAt(0))
        && !PREDICATE.matcher(after).find();
  }

  private static Optional<Fit> best(List<Candidate> candidates, String words, String earlier) {
    List<Fit> fits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int context = earlier.lastIndexOf(candidate.alias().earlier());
      if (context >= 0) {
        place(candidate, words, words.length(), context).ifPresent(fits::add);
      }
    }
    return fits.stream().min(Fit.BEST);
  }

  /** The noun behind a number ends somewhere in the words behind it, the sooner the surer. */
  private static Optional<Fit> bestBehind(
      List<Candidate> candidates, String before, String after, String earlier) {
    String words = before + after;
    List<Fit> fits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int context = earlier.lastIndexOf(candidate.alias().earlier());
      List<String> own = candidate.alias().own();
      int last = after.indexOf(own.getLast());
      if (context < 0 || last < 0) {
        continue;
      }
      int end = before.length() + last + own.getLast().length();
      place(candidate, words.substring(0, end), end, context)
          .map(fit -> new Fit(candidate, 0, 0, 0))
          .ifPresent(fits::add);
    }
    return fits.stream().min(Fit.BEST);
  }

  /** Where the alias stands nearest to the end, its pieces as near to each other as can be. */
  private static Optional<Fit> place(Candidate candidate, String words, int end, int context) {
    List<String> own = candidate.alias().own();
    OptionalInt last = lastNamed(own.getLast(), words, end);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    int at = last.getAsInt();
    String rest = words.substring(at + own.getLast().length());
    int length = FILLER.matcher(rest).matches() ? 0 : rest.length();
    for (int i = own.size() - 2; i >= 0; i--) {
      at = words.lastIndexOf(own.get(i), at - own.get(i).length());
      if (at < 0) {
        return Optional.empty();
      }
    }
    int earlier = candidate.alias().earlier().isEmpty() ? 0 : context + 1;
    boolean brief = own.size() == 1 && own.getFirst().length() <= SHORT;
    boolean far = length > (brief ? SHORT : FURTHEST) || (brief && OTHER_HEAD.matcher(rest).find());
    return far ? Optional.empty() : Optional.of(new Fit(candidate, length, at, earlier));
  }

  private static OptionalInt lastNamed(String piece, String words, int end) {
    int at = words.lastIndexOf(piece, end - piece.length());
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }
}

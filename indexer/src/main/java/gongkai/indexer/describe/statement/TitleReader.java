package gongkai.indexer.describe.statement;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.Folding;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.place.Regions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the publisher out of a title: 国务院办公厅关于…的通知 names it; an annual report under a region's name
 * alone is that of the region's government, by article 49.
 */
public final class TitleReader {
  private static final Pattern ACTS = Pattern.compile("关于|转发|批转|印发|对");
  private static final Pattern YEAR =
      Pattern.compile("(?:[（(]?(?:19|20)[0-9]{2}|[二一][〇○零0一二三四五六七八九]{3})年?度?[）)]?");
  private static final Pattern REPORTS = Pattern.compile("(?:政府|政务|机关)?信息公开|(?:政府)?政务公开");

  private static final Pattern NUMBER_BEHIND =
      Pattern.compile("^(?<title>.{4,}?)[\\s　]*[（(](?<number>[^（()）]{4,30}号)[)）]$");

  private final PublisherNames publishers;
  private final Regions regions;

  public TitleReader(PublisherNames publishers, Regions regions) {
    this.publishers = publishers;
    this.regions = regions;
  }

  /** A title, and the number that many sites print behind it: …的通知（国办发〔2021〕30号）. */
  private record Numbered(String title, String number, String asWritten) {
    static Optional<Numbered> of(String title) {
      Matcher behind = NUMBER_BEHIND.matcher(title);
      return behind.matches()
          ? DocumentNumbers.normalise(behind.group("number"))
              .map(number -> new Numbered(behind.group("title"), number, behind.group("number")))
          : Optional.empty();
    }
  }

  public static String withoutNumber(String title) {
    return Numbered.of(title).map(Numbered::title).orElse(title);
  }

  /** The number printed behind the title. */
  public static void offerNumber(Statements statements) {
    Numbered.of(statements.asWritten(Property.TITLE))
        .ifPresent(
            numbered ->
                statements.offer(
                    Property.DOCUMENT_NUMBER,
                    numbered.number(),
                    numbered.asWritten(),
                    Evidence.HEAD,
                    Certainty.LIKELY));
  }

  public void offer(boolean annualReport, Statements statements) {
    String title = statements.value(Property.TITLE);
    Optional<String> issuer = annualReport ? Optional.empty() : issuer(title);
    issuer.ifPresent(
        name ->
            statements.offer(
                Property.PUBLISHER,
                publishers.canonical(name),
                name,
                Evidence.HEAD,
                Certainty.LIKELY));
    if (annualReport) {
      offerReporting(title, statements);
    }
  }

  private Optional<String> issuer(String title) {
    Matcher acts = ACTS.matcher(title);
    return acts.find() && acts.start() > 1
        ? Optional.of(Folding.trim(title.substring(0, acts.start())))
            .filter(publishers::areAuthorities)
        : Optional.empty();
  }

  private void offerReporting(String title, Statements statements) {
    String folded = Folding.squeeze(Folding.fold(title));
    String withoutYear = YEAR.matcher(folded).replaceFirst("");
    Matcher reports = REPORTS.matcher(withoutYear);
    if (!reports.find() || reports.start() < 2) {
      return;
    }
    String body = withoutYear.substring(0, reports.start()).replaceAll("^关于", "");
    if (publishers.isAuthority(body)) {
      statements.offer(
          Property.PUBLISHER, publishers.canonical(body), body, Evidence.HEAD, Certainty.LIKELY);
    } else if (regions.atStartOf(body).isPresent() && regions.namedLength(body) == body.length()) {
      statements.offer(
          Property.PUBLISHER, body + "人民政府", body, Evidence.INFERRED, Certainty.INFERRED);
    }
  }

  /** The year a report is of: the one year that its title names; empty for none and for several. */
  public static Optional<Integer> year(String title) {
    String folded = Folding.squeeze(Folding.fold(title));
    List<Integer> years =
        Pattern.compile(
                "(?<![0-9])((?:19|20)[0-9]{2}|二[〇○零0][〇○零0一二三四五六七八九]{2})(?=年|度|[）)]|$|政府|部门|[\\u4e00-\\u9fff])")
            .matcher(folded)
            .results()
            .map(found -> ChineseDates.year(found.group(1)))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    boolean range = folded.matches(".*[0-9]{4}年?[-—~至][0-9]{4}.*");
    return years.size() == 1 && !range ? Optional.of(years.getFirst()) : Optional.empty();
  }
}

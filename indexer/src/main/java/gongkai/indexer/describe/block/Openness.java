package gongkai.indexer.describe.block;

import gongkai.indexer.extract.Content;
import gongkai.vocabulary.Labels.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the mark that a document is not for the public: it must not be indexed. */
public final class Openness {
  private static final Pattern CLOSED = Pattern.compile("依申请公开|不予公开|不公开|非公开");
  private static final Pattern OPEN = Pattern.compile("主动公开");
  private static final Pattern MARK =
      Pattern.compile(
          "(?:[（(【\\[](?:此件|本件|此文|本文)?"
              + "|(?:此件|本件|此文|本文)"
              + "|(?:政府)?(?:信息)?公开(?:属性|方式|类别|类型|形式)[\\s\\u00A0　]*[:：|\\t ]?)"
              + "[\\s\\u00A0　]*(?:依申请公开|不予公开|不公开|非公开)[)）】\\]]?。?");

  /** The mark stands at the head or the foot; in between the words are spoken of. */
  private static final int LINES = 15;

  private Openness() {}

  /** The words of the mark, if there is one. */
  public static Optional<String> closedBy(List<Field> fields, Content content) {
    for (Field field : fields) {
      boolean says = field.label().meaning() == Meaning.OPENNESS;
      if (says && CLOSED.matcher(field.value()).find() && !OPEN.matcher(field.value()).find()) {
        return Optional.of(field.label().words() + "：" + field.value());
      }
    }
    List<String> lines = content.text().lines().filter(line -> !line.isBlank()).toList();
    return Stream.concat(
            lines.stream().limit(LINES), lines.stream().skip(Math.max(LINES, lines.size() - LINES)))
        .map(String::strip)
        .filter(line -> line.length() < 30 && MARK.matcher(line).matches())
        .findFirst();
  }
}

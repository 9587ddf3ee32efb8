package gongkai.indexer.describe.text;

import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.GuideLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads of a service guide where one applies, what to bring, how long it takes: what stands under
 * or beside a part's name, in the guide's own words. A part that is called otherwise is not read,
 * and nothing is concluded from the text.
 */
public final class ServiceReader {
  private static final String GUIDE = "service_guide";

  /** 一、 （二） 3. before the name of a part; parts of one kind end each other. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<chinese>[一二三四五六七八九十]{1,3}、)|(?<bracket>[（(][一二三四五六七八九十]{1,3}[）)])"
              + "|(?<arabic>[0-9]{1,2}[.．、])");

  private static final int LONGEST_LABEL = 20;
  private static final int LONGEST_VALUE = 800;
  private static final int MOST_LINES = 30;

  private final GuideLabels labels;

  public ServiceReader(GuideLabels labels) {
    this.labels = labels;
  }

  /** Once it is settled what kind of document it is: others have no such parts. */
  public void offer(String text, Statements statements) {
    if (!statements.value(Property.KIND).equals(GUIDE)) {
      return;
    }
    List<String> lines = text.lines().map(ServiceReader::stripped).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      cells(line, statements);
      beside(line, statements);
      Optional<Property> part = labels.meaning(name(line));
      if (part.isPresent()) {
        offer(part.orElseThrow(), below(lines, i), statements);
      }
    }
  }

  /** A row of a table: 办理地点 | 政务服务中心 | 咨询电话 | 12345. */
  private void cells(String line, Statements statements) {
    String[] cells = line.split("\t", -1);
    for (int i = 0; i + 1 < cells.length; i++) {
      String value = stripped(cells[i + 1]);
      labels
          .meaning(name(stripped(cells[i])))
          .filter(part -> labels.meaning(name(value)).isEmpty())
          .ifPresent(part -> offer(part, value, statements));
    }
  }

  /** 咨询电话：12345. */
  private void beside(String line, Statements statements) {
    int colon = line.indexOf('：') < 0 ? line.indexOf(':') : line.indexOf('：');
    if (colon > 0 && colon <= LONGEST_LABEL && line.indexOf('\t') < 0) {
      labels
          .meaning(name(line.substring(0, colon)))
          .ifPresent(part -> offer(part, stripped(line.substring(colon + 1)), statements));
    }
  }

  /** The lines under a part's name, to the next part. */
  private String below(List<String> lines, int at) {
    String kind = numbering(lines.get(at));
    List<String> value = new ArrayList<>();
    for (int i = at + 1; i < lines.size() && i <= at + MOST_LINES; i++) {
      String line = lines.get(i);
      boolean ends =
          kind.isEmpty()
              ? !value.isEmpty() && (line.isEmpty() || !numbering(line).isEmpty())
              : numbering(line).equals(kind);
      if (ends || labels.meaning(name(line)).isPresent() || begins(line)) {
        break;
      }
      if (!line.isEmpty()) {
        value.add(line.replace("\t", " "));
      }
    }
    return String.join("；", value);
  }

  private boolean begins(String line) {
    int colon = line.indexOf('：');
    return colon > 0
        && colon <= LONGEST_LABEL
        && labels.meaning(name(line.substring(0, colon))).isPresent();
  }

  private static void offer(Property part, String value, Statements statements) {
    if (value.isEmpty() || statements.has(part)) {
      return;
    }
    String kept =
        value.codePointCount(0, value.length()) <= LONGEST_VALUE
            ? value
            : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    statements.offer(part, kept, kept, Evidence.TEXT, Certainty.STATED);
  }

  private static String numbering(String line) {
    Matcher number = NUMBER.matcher(line);
    if (!number.lookingAt()) {
      return "";
    }
    return number.group("chinese") != null
        ? "chinese"
        : number.group("bracket") != null ? "bracket" : "arabic";
  }

  /** The name of a part without its number and its colon. */
  private static String name(String line) {
    if (line.length() > LONGEST_LABEL) {
      return "";
    }
    Matcher number = NUMBER.matcher(line);
    String bare = number.lookingAt() ? line.substring(number.end()) : line;
    String name = stripped(bare);
    return name.endsWith("：") || name.endsWith(":")
        ? stripped(name.substring(0, name.length() - 1))
        : name;
  }

  private static String stripped(String text) {
    return text.replace('\u3000', ' ').strip();
  }
}

package gongkai.indexer.describe.text;

import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.Folding;
import gongkai.chinese.LetterSpacing;
import gongkai.chinese.Outline;
import gongkai.chinese.Outline.Level;
import gongkai.indexer.describe.block.FieldReader;
import gongkai.indexer.describe.statement.GenreFinder;
import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.indexer.describe.statement.SheetTitle;
import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.describe.statement.TitleReader;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.Genres;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the head of the text as official documents are laid out: the issuer's red head, the number
 * on a line of its own, the title over one or more lines.
 */
public final class HeadReader {
  private static final int HEAD_BLOCKS = 12;
  private static final int SHORTEST_TITLE = 4;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_LINE = 60;
  private static final int MOST_TITLE_LINES = 4;
  private static final Pattern FURNITURE =
      Pattern.compile(
          "^(?:首页|>|当前位置|您的位置|您现在的位置|字号|分享|打印|【?字体).{0,80}$|^[-—–－\\s]*[0-9０-９]{1,4}[-—–－\\s]*$");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[。；，：:;,]$");

  /** Remarks of the page's makers, and who signed, which stands behind the number. */
  private static final Pattern REMARK =
      Pattern.compile("<!--.*?(?:-->|$)|[\\s　]+签[\\s　]*发[\\s　]*人[\\s　]*[:：].*$");

  private static final Pattern PROMULGATES = Pattern.compile("^(?:现公布|现发布)?《([^《》]{2,60})》");
  private static final Pattern OTHER_ENDS =
      Pattern.compile(".*(?:答复|回复|解读|公示|说明|名单|目录|清单|预算|决算|讲话|复函)(?:[（(].{1,20}[)）])?");

  private final FieldReader fields;
  private final PublisherNames publishers;
  private final Genres genres;

  public HeadReader(FieldReader fields, PublisherNames publishers, Genres genres) {
    this.fields = fields;
    this.publishers = publishers;
    this.genres = genres;
  }

  public void offer(Content content, Statements statements) {
    List<Block> blocks = content.blocks().stream().limit(HEAD_BLOCKS).toList();
    List<String> lines =
        blocks.stream()
            .filter(block -> block.kind() != Block.Kind.TABLE)
            .flatMap(block -> content.text().substring(block.start(), block.end()).lines())
            .map(HeadReader::tidy)
            .filter(this::isHead)
            .toList();
    offerNumber(lines, statements);
    offerPublisher(lines, statements);
    boolean sheet = SheetTitle.isSheet(content);
    Optional<String> title =
        sheet ? SheetTitle.find(content) : orderedTitle(lines).or(() -> title(lines));
    title.ifPresent(
        words ->
            statements.offer(
                Property.TITLE,
                TitleReader.withoutNumber(words),
                words,
                Evidence.HEAD,
                Certainty.LIKELY));
  }

  /** Letters spaced to fill a line (应 急 预 案) are closed up; other blanks part words. */
  private static String tidy(String line) {
    String trimmed = Folding.trim(REMARK.matcher(line).replaceAll(""));
    return trimmed.length() > 2 * LONGEST_TITLE ? trimmed : LetterSpacing.close(trimmed).text();
  }

  private boolean isHead(String line) {
    return !line.isEmpty()
        && !FURNITURE.matcher(line).matches()
        && fields.read(List.of(line)).isEmpty();
  }

  private static void offerNumber(List<String> lines, Statements statements) {
    for (int i = 0; i < lines.size(); i++) {
      String alone = lines.get(i);
      if (alone.length() > LONGEST_TITLE) {
        continue;
      }
      String withBefore = i == 0 ? alone : lines.get(i - 1) + alone;
      Optional<String> number =
          DocumentNumbers.normalise(alone).or(() -> DocumentNumbers.normalise(withBefore));
      if (number.isPresent()) {
        statements.offer(
            Property.DOCUMENT_NUMBER, number.orElseThrow(), alone, Evidence.HEAD, Certainty.STATED);
        return;
      }
    }
  }

  private void offerPublisher(List<String> lines, Statements statements) {
    for (String line : lines) {
      String words = Folding.squeeze(line);
      if (isIssuersHead(words)) {
        String issuer = words.substring(0, words.length() - 2);
        statements.offer(
            Property.PUBLISHER,
            publishers.canonical(issuer),
            line,
            Evidence.HEAD,
            Certainty.STATED);
        return;
      }
    }
  }

  /**
   * An order promulgates something: its title is what the order names, which follows as a line of
   * its own.
   */
  private static Optional<String> orderedTitle(List<String> lines) {
    boolean order = !lines.isEmpty() && lines.getFirst().matches(".{2,30}令");
    return lines.stream()
        .filter(line -> order && PROMULGATES.matcher(line).find())
        .flatMap(line -> PROMULGATES.matcher(line).results().limit(1))
        .map(found -> found.group(1))
        .filter(title -> lines.contains(title))
        .findFirst();
  }

  private boolean isIssuersHead(String words) {
    return words.endsWith("文件")
        && !words.contains("关于")
        && publishers.areAuthorities(words.substring(0, words.length() - 2));
  }

  private Optional<String> title(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (couldBeTitle(line) && !isRedHead(line)) {
        String whole = joined(lines, i);
        if (!isSigner(whole)) {
          return Optional.of(whole);
        }
      }
      if (line.length() > LONGEST_TITLE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isRedHead(String words) {
    return isIssuersHead(Folding.squeeze(words))
        || DocumentNumbers.normalise(words).isPresent()
        || Folding.squeeze(words).matches("第?" + Outline.ORDINAL + "号");
  }

  /** A title broken over lines is known by its last words: 关于推进 / 政务新媒体发展的意见. */
  private String joined(List<String> lines, int first) {
    String title = lines.get(first);
    for (int i = first + 1; i < Math.min(lines.size(), first + MOST_TITLE_LINES); i++) {
      boolean complete = isComplete(title);
      String next = lines.get(i);
      if (complete || next.length() > LONGEST_LINE || !goesOn(next)) {
        break;
      }
      title = title + next;
    }
    return isComplete(title) ? title : lines.get(first);
  }

  /** A narrow page breaks a title anywhere: the last line may hold one letter. */
  private boolean goesOn(String line) {
    return (line.length() < SHORTEST_TITLE || couldBeTitle(line)) && !isRedHead(line);
  }

  /** A name alone is who signed. */
  private boolean isSigner(String words) {
    return !words.contains("关于") && publishers.areAuthorities(words);
  }

  private boolean isComplete(String title) {
    return GenreFinder.find(genres, title).isPresent() || OTHER_ENDS.matcher(title).matches();
  }

  private static boolean couldBeTitle(String words) {
    return words.length() >= SHORTEST_TITLE
        && words.length() <= LONGEST_TITLE
        && !ENDS_A_SENTENCE.matcher(words).matches()
        && !words.contains("。")
        && !isNumbered(words)
        && gongkai.chinese.ChineseDates.normalise(words.replaceAll("[（）()]", "")).isEmpty();
  }

  /** A chapter, an article or an item of the text. */
  private static boolean isNumbered(String words) {
    return Outline.at(words)
        .filter(
            numbered ->
                numbered.level() != Level.PART && numbered.level().compareTo(Level.SECOND) <= 0)
        .isPresent();
  }
}

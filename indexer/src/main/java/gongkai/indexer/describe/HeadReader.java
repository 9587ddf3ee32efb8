package gongkai.indexer.describe;

import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.Folding;
import gongkai.indexer.extract.Block;
import gongkai.indexer.extract.Content;
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
final class HeadReader {
  private static final int HEAD_BLOCKS = 12;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_LINE = 60;
  private static final int MOST_TITLE_LINES = 4;
  private static final Pattern FURNITURE =
      Pattern.compile("^(?:首页|>|当前位置|您的位置|您现在的位置|字号|分享|打印|【?字体).{0,80}$");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[。；，：:;,]$");
  private static final Pattern NO_TITLE_LINE =
      Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章条节]).*");

  private final FieldReader fields;
  private final PublisherNames publishers;
  private final Genres genres;

  HeadReader(FieldReader fields, PublisherNames publishers, Genres genres) {
    this.fields = fields;
    this.publishers = publishers;
    this.genres = genres;
  }

  void offer(Content content, Statements statements) {
    List<Block> blocks = content.blocks().stream().limit(HEAD_BLOCKS).toList();
    List<Line> lines =
        blocks.stream()
            .filter(block -> block.kind() != Block.Kind.TABLE)
            .map(block -> line(content.text(), block))
            .filter(this::isHead)
            .toList();
    offerNumber(lines, statements);
    offerPublisher(lines, statements);
    title(lines)
        .ifPresent(
            title ->
                statements.offer(Property.TITLE, title, title, Evidence.HEAD, Certainty.LIKELY));
  }

  private record Line(String text, boolean heading) {}

  private static Line line(String text, Block block) {
    String words = Folding.trim(text.substring(block.start(), block.end()).replace('\n', ' '));
    return new Line(words, block.kind() == Block.Kind.HEADING);
  }

  private boolean isHead(Line line) {
    return !line.text().isEmpty()
        && !FURNITURE.matcher(line.text()).matches()
        && fields.read(List.of(line.text())).isEmpty();
  }

  private static void offerNumber(List<Line> lines, Statements statements) {
    for (int i = 0; i < lines.size(); i++) {
      String alone = lines.get(i).text();
      String withBefore = i == 0 ? alone : lines.get(i - 1).text() + alone;
      Optional<String> number =
          DocumentNumbers.normalise(alone).or(() -> DocumentNumbers.normalise(withBefore));
      if (number.isPresent()) {
        statements.offer(
            Property.DOCUMENT_NUMBER, number.orElseThrow(), alone, Evidence.HEAD, Certainty.STATED);
        return;
      }
    }
  }

  private void offerPublisher(List<Line> lines, Statements statements) {
    for (Line line : lines) {
      String words = Folding.squeeze(line.text());
      String issuer = words.endsWith("文件") ? words.substring(0, words.length() - 2) : "";
      if (!issuer.isEmpty() && publishers.areAuthorities(issuer)) {
        statements.offer(
            Property.PUBLISHER,
            publishers.canonical(issuer),
            line.text(),
            Evidence.HEAD,
            Certainty.STATED);
        return;
      }
    }
  }

  private Optional<String> title(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (couldBeTitle(line.text()) && !isRedHead(line.text())) {
        return Optional.of(joined(lines, i));
      }
      if (line.text().length() > LONGEST_TITLE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isRedHead(String words) {
    return Folding.squeeze(words).endsWith("文件")
        || DocumentNumbers.normalise(words).isPresent()
        || Folding.squeeze(words).matches("第?[0-9０-９〇一二三四五六七八九十百]{1,6}号");
  }

  /** A title broken over lines is known by its last words: 关于推进 / 政务新媒体发展的意见. */
  private String joined(List<Line> lines, int first) {
    String title = lines.get(first).text();
    for (int i = first + 1; i < Math.min(lines.size(), first + MOST_TITLE_LINES); i++) {
      boolean complete = GenreFinder.find(genres, title).isPresent();
      String next = lines.get(i).text();
      if (complete || next.length() > LONGEST_LINE || !couldBeTitle(next) || isRedHead(next)) {
        break;
      }
      title = title + next;
    }
    return GenreFinder.find(genres, title).isPresent() ? title : lines.get(first).text();
  }

  private static boolean couldBeTitle(String words) {
    return words.length() >= 4
        && words.length() <= LONGEST_TITLE
        && !ENDS_A_SENTENCE.matcher(words).matches()
        && !words.contains("。")
        && !NO_TITLE_LINE.matcher(words).matches()
        && gongkai.chinese.ChineseDates.normalise(words.replaceAll("[（）()]", "")).isEmpty();
  }
}

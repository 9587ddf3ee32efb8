package gongkai.indexer.describe.cut;

import gongkai.chinese.Folding;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into citable passages along its blocks: the title, headings, articles with the
 * paragraphs that belong to them, paragraphs, tables. Only the line feeds between passages are
 * outside; a passage of several blocks holds those between its own.
 */
public final class PassageCutter {
  private static final int TITLE_WITHIN = 8;

  private PassageCutter() {}

  public static List<Passage> cut(String document, Content content, String title) {
    Cutting cutting = new Cutting(document, content.text());
    List<Block> blocks = content.blocks().stream().filter(b -> b.end() > b.start()).toList();
    int[] titleBlocks = titleBlocks(content.text(), blocks, title);
    for (int i = 0; i < blocks.size(); i++) {
      if (i == titleBlocks[0]) {
        cutting.title(blocks.get(i), blocks.get(titleBlocks[1] - 1));
        i = titleBlocks[1] - 1;
      } else {
        cutting.take(blocks.get(i));
      }
    }
    return cutting.passages();
  }

  /** Every block for itself: what the blocks are to each other is not asked. */
  public static List<Passage> plain(String document, Content content) {
    Cutting cutting = new Cutting(document, content.text());
    content.blocks().stream().filter(b -> b.end() > b.start()).forEach(cutting::plain);
    return cutting.passages();
  }

  /** First and behind-last of the blocks that together are the title; -1 where none are. */
  private static int[] titleBlocks(String text, List<Block> blocks, String title) {
    String sought = Folding.squeeze(title);
    for (int first = 0;
        first < Math.min(TITLE_WITHIN, blocks.size()) && !sought.isEmpty();
        first++) {
      StringBuilder joined = new StringBuilder();
      for (int i = first; i < blocks.size() && joined.length() < sought.length(); i++) {
        joined.append(Folding.squeeze(text.substring(blocks.get(i).start(), blocks.get(i).end())));
        if (joined.toString().equals(sought)) {
          return new int[] {first, i + 1};
        }
      }
    }
    return new int[] {-1, -1};
  }

  /** The state of one cutting: the headings above, the article that is open, the anchors given. */
  private static final class Cutting {
    private final String document;
    private final String text;
    private final Headings headings = new Headings();
    private final Anchors anchors = new Anchors();
    private final List<Passage> passages = new ArrayList<>();
    private Optional<Open> article = Optional.empty();
    private int lastArticle;

    Cutting(String document, String text) {
      this.document = document;
      this.text = text;
    }

    private record Open(Block first, String anchor, int end) {}

    void title(Block first, Block last) {
      close();
      add(Passage.Kind.TITLE, first, last.end(), anchors.fixed("title"));
    }

    void plain(Block block) {
      boolean table = block.kind() == Block.Kind.TABLE;
      add(
          table ? Passage.Kind.TABLE : Passage.Kind.PARAGRAPH,
          block,
          block.end(),
          anchors.next(table ? "table" : "p"));
    }

    void take(Block block) {
      String words = Folding.trim(text.substring(block.start(), block.end()));
      Optional<ArticleNumber> number =
          block.kind() == Block.Kind.TABLE
              ? Optional.empty()
              : ArticleNumber.at(words, lastArticle);
      if (block.kind() == Block.Kind.TABLE) {
        close();
        add(Passage.Kind.TABLE, block, block.end(), anchors.next("table"));
      } else if (number.isPresent()) {
        close();
        lastArticle = number.orElseThrow().number();
        open(block, anchors.fixed(number.orElseThrow().anchor()));
      } else if (Headings.isHeading(block, words, article.isPresent())) {
        close();
        headings.enter(block, words);
        add(Passage.Kind.HEADING, block, block.end(), anchors.next("h"));
      } else if (article.isPresent() && !Headings.endsArticle(words)) {
        open(article.orElseThrow().first(), article.orElseThrow().anchor(), block.end());
      } else {
        close();
        boolean item = block.kind() == Block.Kind.LIST_ITEM;
        add(
            item ? Passage.Kind.LIST_ITEM : Passage.Kind.PARAGRAPH,
            block,
            block.end(),
            anchors.next("p"));
      }
    }

    List<Passage> passages() {
      close();
      return passages;
    }

    private void open(Block block, String anchor) {
      open(block, anchor, block.end());
    }

    private void open(Block first, String anchor, int end) {
      article = Optional.of(new Open(first, anchor, end));
    }

    private void close() {
      article.ifPresent(a -> add(Passage.Kind.ARTICLE, a.first(), a.end(), a.anchor()));
      article = Optional.empty();
    }

    private void add(Passage.Kind kind, Block first, int end, String anchor) {
      passages.add(
          new Passage(
              document,
              anchor,
              kind,
              headings.above(kind == Passage.Kind.HEADING),
              first.page(),
              first.start(),
              end,
              text.substring(first.start(), end),
              kind == Passage.Kind.TABLE ? first.cells() : List.of()));
    }
  }
}

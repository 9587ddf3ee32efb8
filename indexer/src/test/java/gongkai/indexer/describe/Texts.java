package gongkai.indexer.describe;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.collect.Source;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.Extracted;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Result;
import gongkai.noun.Original;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Makes what the describe stage takes out of plain lines: each line a block of the text. */
public final class Texts {
  static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());
  static final Describer DESCRIBER = new Describer(VOCABULARY);

  private Texts() {}

  static Content content(List<String> margin, String... lines) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      int start = text.isEmpty() ? 0 : text.append('\n').length();
      text.append(line);
      blocks.add(
          new Block(Block.Kind.PARAGRAPH, 0, OptionalInt.empty(), start, text.length(), List.of()));
    }
    return new Content(
        "text/plain", text.toString(), blocks, margin, Map.of(), List.of(), List.of());
  }

  static Extracted extracted(String uri, String fileName, Content content) {
    Source source =
        new Source(URI.create(uri), Path.of("unused"), fileName, Instant.EPOCH, Map.of());
    Original original = new Original("0".repeat(64), "text/plain", 1, fileName);
    return new Extracted(new Collected(source, original, Path.of("unused")), content);
  }

  public static Described describe(Content content) {
    return done(DESCRIBER.apply(extracted("file:///a.txt", "a.txt", content)));
  }

  public static Described describe(String... lines) {
    return describe(content(List.of(), lines));
  }

  static Described done(Result<Described> result) {
    return switch (result) {
      case Result.Done<Described> done -> done.value();
      case Result.Failed<Described> failed ->
          throw new AssertionError("not described: " + failed.failure());
    };
  }

  static Failure failed(Result<Described> result) {
    return switch (result) {
      case Result.Done<Described> done -> throw new AssertionError("described: " + done.value());
      case Result.Failed<Described> failed -> failed.failure();
    };
  }
}

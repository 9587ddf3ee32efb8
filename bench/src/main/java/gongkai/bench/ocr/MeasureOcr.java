package gongkai.bench.ocr;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.Extracted;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.extract.structure.Block.Stretch;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Result;
import gongkai.noun.Cell;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Draws PDFs whose words are known to pictures, reads these, and compares. */
public final class MeasureOcr {
  private static final int DOTS = 200;

  private static final Pattern FIGURE = Pattern.compile("-?[\\d.,]+%?");

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureOcr() {}

  /**
   * Usage: {@code MeasureOcr FOLDER PDF...}.
   *
   * @throws IOException for files that cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
    try (Extractor extractor = Extractor.openWithOcr(ExtractLimits.DEFAULT, vocabulary)) {
      OUT.println(
          "| document | pages | cells right | wrong without a doubt | right, doubted | characters | pages a minute |");
      for (int i = 1; i < args.length; i++) {
        Path pdf = Path.of(args[i]);
        Content truth = content(extractor, folder, pdf);
        measure(extractor, folder, pdf, truth, "clean", Scanned.Wear.NONE);
        measure(extractor, folder, pdf, truth, "worn", Scanned.Wear.WORN);
      }
    }
  }

  private static void measure(
      Extractor extractor, Path folder, Path pdf, Content truth, String name, Scanned.Wear wear)
      throws IOException {
    Path scan = folder.resolve(name + "-" + pdf.getFileName());
    int pages = Scanned.of(pdf, scan, DOTS, wear);
    long began = System.nanoTime();
    Content read = content(extractor, folder, scan);
    double minutes = (System.nanoTime() - began) / 60e9;
    List<Figure> expected = figures(truth);
    Difference cells = Difference.of(expected, figures(read));
    OUT.printf(
        "| %s, %s | %d | %d of %d | %d | %d | %.4f | %.1f |%n",
        pdf.getFileName(),
        name,
        pages,
        cells.right(),
        expected.size(),
        cells.wrongWithoutDoubt(),
        cells.rightDoubted(),
        Likeness.of(lines(truth), lines(read)),
        pages / minutes);
  }

  /** A number in a table, and whether it is doubted. */
  record Figure(String text, boolean doubted) {}

  private static List<Figure> figures(Content content) {
    List<Figure> figures = new ArrayList<>();
    for (Block block : content.blocks()) {
      for (Cell cell : block.cells()) {
        String words = content.text().substring(cell.start(), cell.end());
        boolean doubted = isDoubted(block, cell);
        if (FIGURE.matcher(words).matches() || (doubted && words.length() <= 8)) {
          figures.add(new Figure(words, doubted));
        }
      }
    }
    return figures;
  }

  private static boolean isDoubted(Block block, Cell cell) {
    for (Stretch stretch : block.doubtful()) {
      if (stretch.start() < cell.end() && stretch.end() > cell.start()) {
        return true;
      }
    }
    return false;
  }

  /** The text outside of tables, without spaces. */
  private static String lines(Content content) {
    StringBuilder lines = new StringBuilder();
    for (Block block : content.blocks()) {
      if (block.kind() != Block.Kind.TABLE) {
        lines.append(content.text(), block.start(), block.end());
      }
    }
    return lines.toString().replaceAll("\\s", "");
  }

  private static Content content(Extractor extractor, Path folder, Path file) throws IOException {
    OriginalStore store = new OriginalStore(Files.createTempDirectory(folder, "originals"));
    try (Collector collector =
        Collector.of(List.of(file), CollectLimits.DEFAULT, store.incoming())) {
      Result<Extracted> result = collector.next().result().then(store).then(extractor);
      if (result instanceof Result.Done<Extracted> done) {
        return done.value().content();
      }
      throw new IOException(file + ": " + result);
    }
  }
}

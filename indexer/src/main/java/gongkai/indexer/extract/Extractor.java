package gongkai.indexer.extract;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.extract.format.scan.Tesseract;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.StructureReader;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.extract.worker.Parsed;
import gongkai.indexer.extract.worker.WorkerPool;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;
import gongkai.vocabulary.Vocabulary;
import java.util.List;
import org.xml.sax.SAXException;

/** From kept bytes to text and structure. Safe for many threads. */
public final class Extractor implements Stage<Collected, Extracted>, AutoCloseable {
  private final WorkerPool workers;
  private final Margins margins;
  private final int maxCharacters;

  /** Worker processes start with the first documents and end when this is closed. */
  public static Extractor open(ExtractLimits limits, Vocabulary vocabulary) {
    return new Extractor(limits, vocabulary, false);
  }

  /**
   * An extractor that also reads what is only to be seen. A page takes seconds, so a document may
   * take ten times as long.
   *
   * @throws IllegalStateException where tesseract or its Chinese model is not installed
   */
  public static Extractor openWithOcr(ExtractLimits limits, Vocabulary vocabulary) {
    if (!Tesseract.isInstalled()) {
      throw new IllegalStateException(
          "OCR needs tesseract and its model chi_sim (Debian: apt-get install tesseract-ocr"
              + " tesseract-ocr-chi-sim). 文字识别需要安装 tesseract 及其 chi_sim 模型");
    }
    ExtractLimits longer =
        new ExtractLimits(
            limits.workers(),
            limits.heapMegabytes(),
            limits.timeout().multipliedBy(10),
            limits.maxCharacters());
    return new Extractor(longer, vocabulary, true);
  }

  private Extractor(ExtractLimits limits, Vocabulary vocabulary, boolean ocr) {
    workers = new WorkerPool(limits, vocabulary.containers().selectors(), ocr);
    margins = new Margins(vocabulary.furniture());
    maxCharacters = limits.maxCharacters();
  }

  @Override
  public Result<Extracted> apply(Collected collected) {
    return workers
        .parse(collected.stored(), collected.source().fileName(), collected.original().mediaType())
        .then(this::assemble)
        .then(content -> Result.done(new Extracted(collected, content)));
  }

  private Result<Content> assemble(Parsed parsed) {
    List<Piece> pieces;
    try {
      pieces =
          parsed.xhtml().isEmpty()
              ? List.of()
              : StructureReader.read(parsed.xhtml(), parsed.truncated());
    } catch (SAXException e) {
      return failed(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
    Content content = new ContentBuilder(maxCharacters).build(parsed, margins.apart(pieces));
    if (content.text().isEmpty() && !content.needsOcr()) {
      return failed(Reason.NO_TEXT, "no words in " + parsed.mediaType());
    }
    return Result.done(content);
  }

  private static Result<Content> failed(Reason reason, String detail) {
    return Result.failed(new Failure(StageName.EXTRACT, reason, detail));
  }

  /** Ends the worker processes. */
  @Override
  public void close() {
    workers.close();
  }
}

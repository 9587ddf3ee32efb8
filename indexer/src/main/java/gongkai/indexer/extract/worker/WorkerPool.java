package gongkai.indexer.extract.worker;

import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import gongkai.indexer.stage.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;

/** Warm worker processes; each parses one file at a time. Safe for many threads. */
public final class WorkerPool implements AutoCloseable {
  /** Documents in a row that no worker could be had for; with one more, workers cannot be used. */
  private static final int MOST_WITHOUT_WORKER = 5;

  private final AtomicInteger withoutWorker = new AtomicInteger();
  private final StandstillWatch watch;
  private final PipesParser pipes;
  private final Path config;
  private final HandlerConfig handler;

  /**
   * Processes start with the first files.
   *
   * @param containers what marks the body of a web page, as {@code
   *     gongkai.vocabulary.web.Containers} writes it
   * @param ocr for how long the pictures of one document are read; zero where they are not
   */
  public WorkerPool(ExtractLimits limits, List<String> containers, Duration ocr) {
    config = WorkerConfig.write(limits, containers, ocr);
    watch = new StandstillWatch(config, limits.timeout());
    // The documents within a document are not parsed: archives were opened by the collect stage.
    handler =
        new HandlerConfig(
            HANDLER_TYPE.XML, HandlerConfig.PARSE_MODE.RMETA, limits.maxCharacters(), 0, false);
    try {
      PipesConfig pipesConfig = PipesConfig.load(config);
      pipesConfig.setTikaConfig(config);
      pipes = new PipesParser(pipesConfig);
    } catch (IOException e) {
      throw new UncheckedIOException("the configuration of the workers cannot be read", e);
    } catch (TikaConfigException e) {
      throw new IllegalStateException("the configuration of the workers is wrong", e);
    }
  }

  /** What the parser for its type finds in a file. */
  public Result<Parsed> parse(Path file, String fileName, String mediaType) {
    ParseContext context = new ParseContext();
    context.set(HandlerConfig.class, handler);
    String key = OriginalFetcher.key(file, fileName, mediaType);
    FetchEmitTuple order =
        new FetchEmitTuple(
            file.getFileName().toString(),
            new FetchKey(OriginalFetcher.NAME, key),
            new EmitKey(NoEmitter.NAME, "-"),
            new Metadata(),
            context);
    StandstillWatch.Call call = watch.begin();
    try {
      PipesResult answer = pipes.parse(order);
      withoutWorker.set(0);
      return read(answer, mediaType);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a worker parsed " + fileName, e);
    } catch (PipesException | IOException e) {
      return withoutWorker(e);
    } finally {
      call.close();
    }
  }

  /** On a machine that is too busy for a moment one document waits for a retry, not the run. */
  private Result<Parsed> withoutWorker(Exception cause) {
    if (withoutWorker.incrementAndGet() > MOST_WITHOUT_WORKER) {
      throw new IllegalStateException("the worker processes cannot be used", cause);
    }
    return failed(Reason.CRASHED, "no worker: " + cause.getMessage());
  }

  private static Result<Parsed> read(PipesResult answer, String mediaType) {
    return switch (answer.getStatus()) {
      case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, EMPTY_OUTPUT, PARSE_EXCEPTION_EMIT ->
          Troubles.judge(parsed(answer, mediaType));
      case PARSE_EXCEPTION_NO_EMIT, FETCH_EXCEPTION ->
          Result.failed(Troubles.failure(String.valueOf(answer.getMessage())));
      case OOM -> failed(Reason.OUT_OF_MEMORY, "the worker ran out of memory");
      case TIMEOUT -> failed(Reason.TIMED_OUT, "the worker was stopped");
      case UNSPECIFIED_CRASH -> failed(Reason.CRASHED, "the worker ended");
      case CLIENT_UNAVAILABLE_WITHIN_MS,
          FETCHER_INITIALIZATION_EXCEPTION,
          NO_EMITTER_FOUND,
          NO_FETCHER_FOUND,
          EMIT_SUCCESS,
          EMIT_SUCCESS_PARSE_EXCEPTION,
          EMIT_EXCEPTION,
          INTERRUPTED_EXCEPTION,
          INTERMEDIATE_RESULT ->
          throw new IllegalStateException(
              "the worker processes cannot be used: %s %s"
                  .formatted(answer.getStatus(), answer.getMessage()));
    };
  }

  private static Parsed parsed(PipesResult answer, String mediaType) {
    if (answer.getEmitData() == null || answer.getEmitData().getMetadataList().isEmpty()) {
      return new Parsed(mediaType, "", Map.of(), false, "");
    }
    Metadata found = answer.getEmitData().getMetadataList().getFirst();
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (String name : found.names()) {
      if (!name.equals(TikaCoreProperties.TIKA_CONTENT.getName())) {
        metadata.put(name, List.of(found.getValues(name)));
      }
    }
    String xhtml = found.get(TikaCoreProperties.TIKA_CONTENT);
    String type = found.get(Metadata.CONTENT_TYPE);
    String trouble = answer.getEmitData().getContainerStackTrace();
    return new Parsed(
        type == null ? mediaType : type.replaceFirst(";.*", ""),
        xhtml == null ? "" : xhtml,
        metadata,
        "true".equals(found.get(TikaCoreProperties.WRITE_LIMIT_REACHED)),
        trouble == null ? "" : trouble);
  }

  private static Result<Parsed> failed(Reason reason, String detail) {
    return Result.failed(new Failure(StageName.EXTRACT, reason, detail));
  }

  /** What ended workers leave behind goes with their folder: models' native parts, copies. */
  private static void deleteTree(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A worker that is just ending still wrote: what is left is for the system's own cleaning.
      return;
    }
  }

  /** Those that run now. */
  public List<ProcessHandle> processes() {
    return watch.workers();
  }

  /** Ends the processes. */
  @Override
  public void close() {
    watch.close();
    try {
      pipes.close();
      deleteTree(config.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("the worker processes cannot be ended", e);
    }
  }
}

package gongkai.indexer.extract.worker;

import gongkai.indexer.extract.structure.BoundedHandler;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import gongkai.indexer.stage.Result;
import java.util.List;

/**
 * What a parser's exception means to a clerk. Tika hands it over as the text of a stack trace, so
 * it is told by the names in it, the first that fits.
 */
final class Troubles {
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("EncryptedDocumentException", Reason.ENCRYPTED),
          new Sign("InvalidPasswordException", Reason.ENCRYPTED),
          new Sign("OutOfMemoryError", Reason.OUT_OF_MEMORY),
          new Sign(BoundedHandler.MARK, Reason.TOO_MUCH_OUTPUT),
          new Sign("Suspected zip bomb", Reason.TOO_MUCH_OUTPUT),
          new Sign("Zip bomb detected", Reason.TOO_MUCH_OUTPUT),
          new Sign("RecordFormatException: Tried to allocate", Reason.TOO_MUCH_OUTPUT),
          new Sign("ZeroByteFileException", Reason.EMPTY),
          new Sign("NoSuchFileException", Reason.MISSING),
          new Sign("UnsupportedFormatException", Reason.UNSUPPORTED),
          new Sign("OldWordFileFormatException", Reason.UNSUPPORTED),
          new Sign("OldExcelFormatException", Reason.UNSUPPORTED),
          new Sign("UnsupportedZipFeatureException", Reason.UNSUPPORTED));

  private static final int MAX_DETAIL = 300;

  private Troubles() {}

  static Failure failure(String stackTrace) {
    for (Sign sign : SIGNS) {
      if (stackTrace.contains(sign.text())) {
        return new Failure(StageName.EXTRACT, sign.reason(), firstCause(stackTrace));
      }
    }
    return new Failure(StageName.EXTRACT, Reason.DAMAGED, firstCause(stackTrace));
  }

  /** Text before trouble is kept where there is any, and says that it ends early. */
  static Result<Parsed> judge(Parsed parsed) {
    if (!parsed.trouble().isEmpty() && !parsed.truncated()) {
      return Result.failed(failure(parsed.trouble()));
    }
    List<String> parsers = parsed.metadata().getOrDefault("X-TIKA:Parsed-By", List.of());
    if (parsers.stream().anyMatch(name -> name.endsWith("EmptyParser"))) {
      return Result.failed(
          new Failure(
              StageName.EXTRACT, Reason.UNSUPPORTED, "no parser for " + parsed.mediaType()));
    }
    return Result.done(parsed);
  }

  /** The last cause that is named, in one line: never a stack trace. */
  private static String firstCause(String stackTrace) {
    String line =
        stackTrace
            .lines()
            .filter(text -> text.startsWith("Caused by: "))
            .reduce((before, last) -> last)
            .map(text -> text.substring("Caused by: ".length()))
            .orElseGet(() -> stackTrace.lines().findFirst().orElse(""));
    return line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) : line;
  }

  /** A name or message in a stack trace. */
  private record Sign(String text, Reason reason) {}
}

package gongkai.indexer.collect.fetch;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a body to a file and stops the server where it goes on for too long. */
final class LimitedBody implements BodySubscriber<Path> {
  private final Path file;
  private final long maxBytes;
  private final CompletableFuture<Path> whole = new CompletableFuture<>();
  private Flow.Subscription subscription;
  private FileChannel out;
  private final AtomicLong size = new AtomicLong();

  LimitedBody(Path file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
  }

  /** Bytes that have come until now. */
  long size() {
    return size.get();
  }

  @Override
  public CompletionStage<Path> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    try {
      out =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
      given.request(Long.MAX_VALUE);
    } catch (IOException e) {
      given.cancel();
      whole.completeExceptionally(e);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    try {
      for (ByteBuffer piece : pieces) {
        if (size.addAndGet(piece.remaining()) > maxBytes) {
          throw new Http.TooLargeException(maxBytes);
        }
        while (piece.hasRemaining()) {
          out.write(piece);
        }
      }
    } catch (IOException e) {
      subscription.cancel();
      onError(e);
    }
  }

  @Override
  public void onError(Throwable trouble) {
    close();
    whole.completeExceptionally(trouble);
  }

  @Override
  public void onComplete() {
    close();
    whole.complete(file);
  }

  private void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      whole.completeExceptionally(e);
    }
  }
}

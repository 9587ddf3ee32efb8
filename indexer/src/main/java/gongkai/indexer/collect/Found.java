package gongkai.indexer.collect;

import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import gongkai.indexer.stage.Result;
import java.net.URI;

/**
 * One place that was met on the way: the document there, or why there is none.
 *
 * @param uri the place, as in {@link Source}
 */
public record Found(URI uri, Result<Source> result) {

  static Found document(Source source) {
    return new Found(source.uri(), Result.done(source));
  }

  static Found failure(URI uri, Reason reason, String detail) {
    return new Found(uri, Result.failed(new Failure(StageName.COLLECT, reason, detail)));
  }
}

package gongkai.indexer.extract.worker;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.emitter.AbstractEmitter;

/** Tika asks for a place to write to; here every answer comes back to us, whatever its size. */
public final class NoEmitter extends AbstractEmitter {
  static final String NAME = "nowhere";

  @Override
  public void emit(String key, List<Metadata> found, ParseContext context) {
    throw new UnsupportedOperationException("answers come back by themselves");
  }
}

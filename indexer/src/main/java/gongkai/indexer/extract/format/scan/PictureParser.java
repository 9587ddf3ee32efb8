package gongkai.indexer.extract.format.scan;

import java.time.Duration;
import org.apache.tika.config.Field;
import org.apache.tika.parser.Parser;

/** Reads a format that can hold pictures with words on them. */
public abstract class PictureParser implements Parser {
  private Duration recognition = Duration.ZERO;

  /** For all pictures of a document together; 0 where they are not read. */
  @Field
  public final void setOcrSeconds(int seconds) {
    recognition = Duration.ofSeconds(seconds);
  }

  protected final Duration recognition() {
    return recognition;
  }
}

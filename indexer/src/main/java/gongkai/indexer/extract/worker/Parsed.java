package gongkai.indexer.extract.worker;

import java.util.List;
import java.util.Map;

/**
 * What a worker found.
 *
 * @param mediaType as the worker parsed it
 * @param metadata names as Tika has them
 * @param truncated when the text is longer than the limit, and ends there
 * @param trouble the exception after which the text ends early; or empty
 */
public record Parsed(
    String mediaType,
    String xhtml,
    Map<String, List<String>> metadata,
    boolean truncated,
    String trouble) {

  public Parsed {
    metadata = Map.copyOf(metadata);
  }
}

package gongkai.api.dataset;

import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.dataset.query.RowQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next page of an answer begins. It belongs to one question and to one edition of the
 * data, so that pages fit together whatever happens between them.
 *
 * @param source name of the {@link RowSource}
 * @param position in the source, in its own measure
 * @param total rows of the whole answer; -1 before it is known
 */
record RowCursor(String source, long position, long total) {
  private static final String SEPARATOR = "|";

  static RowCursor start(RowSource source) {
    return new RowCursor(source.name(), 0, -1);
  }

  String written(RowQuery query) {
    String text =
        String.join(SEPARATOR, DataState.hash(query.toString()), source, "" + position, "" + total);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @throws ProblemException 422 where it is none, or another question's
   */
  static RowCursor read(String cursor, RowQuery query) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .split("\\|", -1);
      if (parts.length == 4 && parts[0].equals(DataState.hash(query.toString()))) {
        RowCursor read =
            new RowCursor(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        if (read.position >= 0 && read.position <= 1L << 50) {
          return read;
        }
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
    throw ProblemException.invalid(Fault.of("cursor", "cursor"));
  }
}

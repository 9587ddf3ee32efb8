package gongkai.solr.search;

import gongkai.noun.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.CursorMarkParams;

/** Cursors that know which question they belong to. */
final class Cursors {
  /** Beyond this many hits a page number costs too much; a cursor does not. */
  static final int DEEPEST = 10_000;

  /** Where to go on: after Solr's mark, or at the so-manieth hit. */
  record Place(Optional<String> mark, int start) {}

  private Cursors() {}

  /**
   * Where the request wants to begin.
   *
   * @throws IllegalArgumentException for a cursor that is none or belongs to another question
   */
  static Place of(SearchRequest request) {
    if (request.place().cursor().isPresent()) {
      return read(request.place().cursor().orElseThrow(), fingerprint(request));
    }
    if (request.place().page() == 1) {
      return new Place(Optional.of(CursorMarkParams.CURSOR_MARK_START), 0);
    }
    long start = (request.place().page() - 1L) * request.place().size();
    if (request.place().page() < 1 || start + request.place().size() > DEEPEST) {
      throw new IllegalArgumentException(
          "page %d: 页码从 1 起，且只到第 %d 条，更深请用 cursor / use the cursor to go deeper"
              .formatted(request.place().page(), DEEPEST));
    }
    return new Place(Optional.empty(), (int) start);
  }

  /** The cursor of the rest, where there is one. */
  static Optional<String> next(SearchRequest request, Place place, QueryResponse response) {
    int got = response.getResults().size();
    if (place.mark().isPresent()) {
      String mark = response.getNextCursorMark();
      boolean end =
          got < request.place().size()
              || mark.equals(place.mark().orElseThrow())
              || (place.mark().orElseThrow().equals(CursorMarkParams.CURSOR_MARK_START)
                  && response.getResults().getNumFound() <= got);
      return end ? Optional.empty() : Optional.of(afterMark(request, mark));
    }
    int after = place.start() + got;
    boolean more = response.getResults().getNumFound() > after && after < DEEPEST;
    return more ? Optional.of(atHit(request, after)) : Optional.empty();
  }

  private static String afterMark(SearchRequest request, String mark) {
    return write(fingerprint(request), "m" + mark);
  }

  private static String atHit(SearchRequest request, int start) {
    return write(fingerprint(request), "s" + start);
  }

  private static String write(String fingerprint, String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((fingerprint + place).getBytes(StandardCharsets.UTF_8));
  }

  private static Place read(String cursor, String fingerprint) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(fingerprint) && text.length() > fingerprint.length() + 1) {
        String place = text.substring(fingerprint.length() + 1);
        if (text.charAt(fingerprint.length()) == 'm') {
          return new Place(Optional.of(place), 0);
        }
        int start = Integer.parseInt(place);
        if (start > 0 && start <= DEEPEST) {
          return new Place(Optional.empty(), start);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cursor 无效 / not a cursor", e);
    }
    throw new IllegalArgumentException("cursor 不属于这次查询 / the cursor belongs to another query");
  }

  /** Of all that decides which hits there are and in what order. */
  private static String fingerprint(SearchRequest request) {
    List<String> all = new ArrayList<>();
    all.add(request.words().query());
    all.add(
        request.words().scope()
            + " "
            + request.words().match()
            + " "
            + request.unit()
            + " "
            + request.sort());
    all.add(
        request.narrowed().date()
            + " "
            + request.narrowed().from()
            + " "
            + request.narrowed().to());
    new TreeMap<>(request.narrowed().filters())
        .forEach((facet, values) -> all.add(facet + " " + values.stream().sorted().toList()));
    return Sha256.hex(String.join("\n", all), 8);
  }
}

package gongkai.solr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {
  private int read;

  private Slice<Integer> slice(Optional<String> cursor) {
    read++;
    int from = cursor.map(Integer::parseInt).orElse(0);
    List<Integer> items = IntStream.range(from, Math.min(5, from + 2)).boxed().toList();
    return new Slice<>(5, items, Optional.of("" + (from + 2)).filter(next -> from + 2 < 5));
  }

  @Test
  void allOfAListComesInItsOrder() {
    assertEquals(List.of(0, 1, 2, 3, 4), Slice.all(this::slice).toList());
    assertEquals(3, read);
  }

  @Test
  void noSliceIsReadBeforeItIsWanted() {
    assertEquals(Optional.of(2), Slice.all(this::slice).filter(item -> item > 1).findFirst());
    assertEquals(2, read);
  }

  @Test
  void anEmptyListHasNothing() {
    assertEquals(0, Slice.all(cursor -> new Slice<String>(0, List.of(), Optional.empty())).count());
  }
}

package gongkai.dataset.derive;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Iterators that do nothing before they are asked. */
final class Lazily {
  private Lazily() {}

  /** Each element's rows, one element at a time. */
  static <T, R> Iterator<R> map(Iterator<? extends T> elements, Function<T, List<R>> rows) {
    return new Iterator<>() {
      private Iterator<R> current = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!current.hasNext() && elements.hasNext()) {
          current = rows.apply(elements.next()).iterator();
        }
        return current.hasNext();
      }

      @Override
      public R next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }

  /** Rows that are all made when the first is asked for. */
  static <R> Iterator<R> all(Supplier<? extends Iterable<R>> rows) {
    return map(
        List.of(rows).iterator(),
        each -> {
          List<R> made = new java.util.ArrayList<>();
          each.get().forEach(made::add);
          return made;
        });
  }
}

package io.panelwright.lint;

import java.util.List;
import java.util.function.Function;

/** Computes a value for each item of a list; may use several threads. */
public interface ListMapper {

  /** Uses the thread of the caller. */
  ListMapper ON_ONE_THREAD =
      new ListMapper() {
        @Override
        public <T, R> List<R> map(List<T> items, Function<? super T, R> work) {
          return items.stream().map(work).toList();
        }
      };

  /** The values, in the order of the items. */
  <T, R> List<R> map(List<T> items, Function<? super T, R> work);
}

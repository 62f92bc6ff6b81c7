package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerPoolTest {

  private static final List<Integer> ITEMS = IntStream.range(0, 300).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void theResultsHaveTheOrderOfTheItemsOnTheThreadOfTheCaller(int workers) {
    List<Integer> results = new ArrayList<>();
    Set<Thread> consumers = ConcurrentHashMap.newKeySet();
    try (var pool = new WorkerPool(workers)) {
      for (int round = 0; round < 2; round++) {
        pool.forEach(
            ITEMS,
            item -> slow(item) * 2,
            result -> {
              consumers.add(Thread.currentThread());
              results.add(result);
            });
      }
    }
    List<Integer> doubled = ITEMS.stream().map(item -> item * 2).toList();
    assertThat(results.subList(0, 300)).isEqualTo(doubled);
    assertThat(results.subList(300, 600)).isEqualTo(doubled);
    assertThat(consumers).containsExactly(Thread.currentThread());
  }

  /** The first items take the longest, so that later ones end before them. */
  private static int slow(int item) {
    if (item % 10 == 0) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return item;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void theExceptionOfTheFirstItemEndsTheRun(int workers) {
    List<Integer> results = new ArrayList<>();
    try (var pool = new WorkerPool(workers)) {
      assertThatThrownBy(
              () ->
                  pool.forEach(
                      ITEMS,
                      item -> {
                        if (item == 40 || item == 41) {
                          throw new CannotRunException("item " + slow(item));
                        }
                        return item;
                      },
                      results::add))
          .isInstanceOf(CannotRunException.class)
          .hasMessage("item 40");
    }
    assertThat(results).isEqualTo(ITEMS.subList(0, 40));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void errorsAndRuntimeExceptionsReachTheCallerAsTheyAre(int workers) {
    for (Throwable failure : List.of(new OutOfMemoryError("a"), new IllegalStateException("b"))) {
      try (var pool = new WorkerPool(workers)) {
        assertThatThrownBy(() -> pool.forEach(ITEMS, item -> fail(failure), result -> {}))
            .isSameAs(failure);
        List<Integer> results = new ArrayList<>();
        pool.forEach(ITEMS, item -> item, results::add);
        assertThat(results).isEqualTo(ITEMS);
      }
    }
  }

  private static int fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void onlyAFewItemsAreInProgress(int workers) {
    var started = new AtomicInteger();
    var max = new AtomicInteger();
    try (var pool = new WorkerPool(workers)) {
      int[] done = {0};
      pool.forEach(
          ITEMS,
          item -> {
            started.incrementAndGet();
            return item;
          },
          item -> max.accumulateAndGet(started.get() - ++done[0], Math::max));
    }
    assertThat(max.get()).isLessThanOrEqualTo(workers * 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void allThreadsFindTheClassesOfTheCaller(int workers) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[0], before)) {
      Thread.currentThread().setContextClassLoader(loader);
      Set<ClassLoader> loaders = ConcurrentHashMap.newKeySet();
      try (var pool = new WorkerPool(workers)) {
        pool.forEach(ITEMS, item -> Thread.currentThread().getContextClassLoader(), loaders::add);
      }
      assertThat(loaders).containsExactly(loader);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void errorsAndUndeclaredExceptionsStayAsTheyAre(int workers) {
    for (Throwable thrown :
        List.of(new IOException("of a team"), new NoClassDefFoundError("of a team"))) {
      try (var pool = new WorkerPool(workers)) {
        assertThatThrownBy(
                () ->
                    pool.forEach(
                        ITEMS,
                        item -> {
                          throw WorkerPoolTest.<RuntimeException>undeclared(thrown);
                        },
                        item -> {}))
            .isSameAs(thrown);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E undeclared(Throwable thrown) throws E {
    throw (E) thrown;
  }
}

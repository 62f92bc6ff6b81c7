package io.panelwright.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What came of a question: an answer, or the reason why there is none. "No answer" is never "no
 * data".
 */
public sealed interface Reply<T> {

  /** What to do with each case. */
  interface Visitor<T, R> {
    R answer(Answer<T> answer);

    R failed(Failed<T> failed);
  }

  /** Calls the visitor's method for this case. */
  <R> R accept(Visitor<T, R> visitor);

  /** The answer's value. */
  Optional<T> value();

  /** Why there is no answer. */
  Optional<Failure> failure();

  /** This reply, the answer's value being changed. */
  <R> Reply<R> map(Function<? super T, ? extends R> change);

  /** What the answer's value leads to, which may be a failure; warnings are kept. */
  <R> Reply<R> then(Function<? super T, Reply<R>> next);

  /** An answer without warnings. */
  static <T> Reply<T> of(T value) {
    return new Answer<>(value, List.of(), List.of());
  }

  /** No answer. */
  static <T> Reply<T> failed(Failure failure) {
    return new Failed<>(failure);
  }

  /**
   * An answer.
   *
   * @param warnings why it may lack something: an empty answer with a warning proves nothing
   * @param infos what the service found odd in the question
   */
  record Answer<T>(T answer, List<String> warnings, List<String> infos) implements Reply<T> {

    public Answer {
      warnings = List.copyOf(warnings);
      infos = List.copyOf(infos);
    }

    /** Whether the service warns that something may be missing. */
    public boolean isPartial() {
      return !warnings.isEmpty();
    }

    @Override
    public <R> R accept(Visitor<T, R> visitor) {
      return visitor.answer(this);
    }

    @Override
    public Optional<T> value() {
      return Optional.of(answer);
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.empty();
    }

    @Override
    public <R> Reply<R> map(Function<? super T, ? extends R> change) {
      return new Answer<>(change.apply(answer), warnings, infos);
    }

    @Override
    public <R> Reply<R> then(Function<? super T, Reply<R>> next) {
      return next.apply(answer)
          .accept(
              new Visitor<R, Reply<R>>() {
                @Override
                public Reply<R> answer(Answer<R> later) {
                  return new Answer<>(
                      later.answer, both(warnings, later.warnings), both(infos, later.infos));
                }

                @Override
                public Reply<R> failed(Failed<R> failed) {
                  return failed;
                }
              });
    }

    private static List<String> both(List<String> first, List<String> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  /** No answer. */
  record Failed<T>(Failure reason) implements Reply<T> {

    @Override
    public <R> R accept(Visitor<T, R> visitor) {
      return visitor.failed(this);
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.of(reason);
    }

    @Override
    public <R> Reply<R> map(Function<? super T, ? extends R> change) {
      return new Failed<>(reason);
    }

    @Override
    public <R> Reply<R> then(Function<? super T, Reply<R>> next) {
      return new Failed<>(reason);
    }
  }
}

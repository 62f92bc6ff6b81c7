package io.panelwright.client.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The result of a request: a success with a value, or a failure. */
public sealed interface ApiResult<T> {

  /** An operation per case. */
  interface Visitor<T, R> {
    R success(Success<T> success);

    R failure(Failure<T> failure);
  }

  /** Calls the visitor's method for this case. */
  <R> R accept(Visitor<T, R> visitor);

  /** The value; empty for a failure. */
  Optional<T> value();

  /** The reason of a failure; empty for a success. */
  Optional<RequestFailure> failure();

  /** Applies a function to the value; keeps warnings and failures. */
  <R> ApiResult<R> map(Function<? super T, ? extends R> mapper);

  /** Continues with a result computed from the value; keeps earlier warnings and failures. */
  <R> ApiResult<R> flatMap(Function<? super T, ApiResult<R>> next);

  /** A success without warnings. */
  static <T> ApiResult<T> of(T value) {
    return new Success<>(value, List.of());
  }

  /** A failure. */
  static <T> ApiResult<T> ofFailure(RequestFailure failure) {
    return new Failure<>(failure);
  }

  /**
   * A response that was read.
   *
   * @param warnings the service's reasons why data may be missing: an empty result with a warning
   *     does not prove that there is no data
   */
  record Success<T>(T content, List<String> warnings) implements ApiResult<T> {

    public Success {
      warnings = List.copyOf(warnings);
    }

    @Override
    public <R> R accept(Visitor<T, R> visitor) {
      return visitor.success(this);
    }

    @Override
    public Optional<T> value() {
      return Optional.of(content);
    }

    @Override
    public Optional<RequestFailure> failure() {
      return Optional.empty();
    }

    @Override
    public <R> ApiResult<R> map(Function<? super T, ? extends R> mapper) {
      return new Success<>(mapper.apply(content), warnings);
    }

    @Override
    public <R> ApiResult<R> flatMap(Function<? super T, ApiResult<R>> next) {
      return next.apply(content)
          .accept(
              new Visitor<R, ApiResult<R>>() {
                @Override
                public ApiResult<R> success(Success<R> success) {
                  return new Success<>(
                      success.content,
                      Stream.concat(warnings.stream(), success.warnings.stream()).toList());
                }

                @Override
                public ApiResult<R> failure(Failure<R> failure) {
                  return failure;
                }
              });
    }
  }

  /** A request without a usable response. */
  record Failure<T>(RequestFailure reason) implements ApiResult<T> {

    @Override
    public <R> R accept(Visitor<T, R> visitor) {
      return visitor.failure(this);
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Optional<RequestFailure> failure() {
      return Optional.of(reason);
    }

    @Override
    public <R> ApiResult<R> map(Function<? super T, ? extends R> mapper) {
      return new Failure<>(reason);
    }

    @Override
    public <R> ApiResult<R> flatMap(Function<? super T, ApiResult<R>> next) {
      return new Failure<>(reason);
    }
  }
}

package io.panelwright.metricsql;

import io.panelwright.metricsql.Metricsql.Extension;
import io.panelwright.metricsql.MetricsqlToken.Kind;
import io.panelwright.promql.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tokens of a query, the extensions found so far, and the names of templates in scope. */
final class MetricsqlTokens {

  /** A bound for the nesting, as for PromQL. */
  private static final int MAX_DEPTH = 400;

  private final List<MetricsqlToken> tokens;
  private final List<Extension> extensions = new ArrayList<>();
  private final List<Span> selectors = new ArrayList<>();
  private final List<String> templates = new ArrayList<>(MetricsqlFunctions.TEMPLATES);
  private int next;
  private int depth;

  MetricsqlTokens(List<MetricsqlToken> tokens) {
    this.tokens = tokens;
  }

  MetricsqlToken peek() {
    return tokens.get(next);
  }

  /** The token after the next one. */
  MetricsqlToken peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  MetricsqlToken take() {
    MetricsqlToken token = peek();
    next += token.is(Kind.END) ? 0 : 1;
    return token;
  }

  boolean isSign(String sign) {
    return peek().isSign(sign);
  }

  boolean isWord(String word) {
    return peek().isWord(word);
  }

  /** Takes the next token if it is this sign. */
  boolean takeSign(String sign) {
    boolean found = isSign(sign);
    next += found ? 1 : 0;
    return found;
  }

  /** Takes the next token if it is this keyword. */
  boolean takeWord(String word) {
    boolean found = isWord(word);
    next += found ? 1 : 0;
    return found;
  }

  /** Takes this sign, or fails. */
  MetricsqlToken require(String sign) {
    if (!isSign(sign)) {
      throw MetricsqlSyntaxException.unexpected(peek(), "\"" + sign + "\"");
    }
    return take();
  }

  void enter() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new MetricsqlSyntaxException(
          peek().span(), "the query is nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  void leave() {
    depth--;
  }

  /** Records a construct that PromQL lacks. */
  void note(String name, Span span) {
    extensions.add(new Extension(name, span));
  }

  /** Records a selector from a token to the last token that was taken. */
  void noteSelector(MetricsqlToken first) {
    selectors.add(Span.of(first.start(), tokens.get(next - 1).end()));
  }

  List<Span> selectors() {
    return selectors;
  }

  List<Extension> extensions() {
    return extensions.stream()
        .sorted(Comparator.comparingInt(extension -> extension.span().start()))
        .toList();
  }

  boolean isTemplate(String name) {
    return templates.contains(name);
  }

  void declare(String template) {
    templates.add(template);
  }

  /** The number of declared templates, for {@link #forget}. */
  int declared() {
    return templates.size();
  }

  /** Ends the scope of all templates after the first ones. */
  void forget(int kept) {
    templates.subList(kept, templates.size()).clear();
  }
}

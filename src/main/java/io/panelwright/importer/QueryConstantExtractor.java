package io.panelwright.importer;

import io.panelwright.codegen.ExpressionRewriter;
import io.panelwright.codegen.ExpressionTraversalVisitor;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.importer.generate.DashboardDeclarations;
import io.panelwright.importer.generate.JsonLiterals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Extracts long and repeated queries to constants of the class. */
final class QueryConstantExtractor extends ExpressionRewriter {

  /** Longer queries become a constant above their method. */
  private static final int MAX_INLINE_LENGTH = 60;

  /** Shorter queries never become a constant. */
  private static final int MAX_REPEATED_INLINE_LENGTH = 20;

  private static final Set<String> QUERY_METHODS = Set.of("query", "minimalQuery");

  /** Occurrences by query; for lookups only, since the order is undefined. */
  private final Map<String, Integer> occurrences = new HashMap<>();

  /** Constant names by query. */
  private final Map<String, String> constants = new LinkedHashMap<>();

  private final NameAllocator names = new NameAllocator(List.of());
  private String title = "";

  /**
   * Creates an extractor.
   *
   * @param usedNames names of other constants
   */
  QueryConstantExtractor(
      List<DashboardDeclarations.Declaration> declarations, List<String> usedNames) {
    usedNames.forEach(name -> names.constantName(name, "query"));
    ExpressionTraversalVisitor counting =
        new ExpressionTraversalVisitor() {
          @Override
          public Void methodCall(JavaExpression.MethodCall call) {
            queryText(call).ifPresent(text -> occurrences.merge(text, 1, Integer::sum));
            return super.methodCall(call);
          }
        };
    declarations.forEach(declaration -> declaration.expression().accept(counting));
  }

  /** Returns the expression of a method, with constants for its queries. */
  JavaExpression extract(DashboardDeclarations.Declaration declaration) {
    title = declaration.title();
    return rewrite(declaration.expression());
  }

  /** The constants that are used so far. */
  List<MemberSpec> constants() {
    List<MemberSpec> members = new ArrayList<>();
    constants.forEach(
        (text, name) ->
            members.add(new MemberSpec.Constant("String", name, JsonLiterals.stringLiteral(text))));
    return members;
  }

  @Override
  public JavaExpression methodCall(JavaExpression.MethodCall call) {
    Optional<String> text = queryText(call);
    if (text.filter(this::isConstant).isEmpty()) {
      return super.methodCall(call);
    }
    String name =
        constants.computeIfAbsent(text.get(), query -> names.constantName(title, "query"));
    return new JavaExpression.MethodCall(
        call.receiver(),
        call.method(),
        call.parameters(),
        List.of(new JavaExpression.LocalConstant(name)));
  }

  private static Optional<String> queryText(JavaExpression.MethodCall call) {
    return QUERY_METHODS.contains(call.method())
            && call.receiver() instanceof JavaExpression.LocalConstant
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof JavaExpression.StringLiteral text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private boolean isConstant(String text) {
    boolean again =
        occurrences.getOrDefault(text, 0) > 1 && text.length() > MAX_REPEATED_INLINE_LENGTH;
    return again || text.length() > MAX_INLINE_LENGTH || text.indexOf('\n') >= 0;
  }
}

/**
 * Any dashboard's JSON as values of the dsl, and those as Java source: the inverse of {@code
 * assemble}.
 *
 * <p>{@code dsl/words.json} tells which word sets what. Laid on the JSON, it gives expressions:
 * calls of factories and words. Evaluating these gives the values, printing them gives the source;
 * so what is proved of the values, that they assemble to the same dashboard, holds for the source,
 * too. Entry point: {@link io.panelwright.importer.Importer}.
 *
 * <p>May use {@code importer.…}, {@code resource}, {@code document}, {@code dsl}, {@code assemble},
 * {@code contract}, {@code vocabulary} and {@code json}.
 */
package io.panelwright.importer;

/**
 * Grafana's words per profile: panels with their options, field options and defaults,
 * transformations, reducers, units, colours, matchers, variable kinds and schema versions.
 *
 * <p>Entry point: {@link io.panelwright.vocabulary.Vocabulary}. All of it stands in one resource,
 * {@code vocabulary.json}, made by {@code VocabularyGenerator} (in the tests) from facts read in
 * Grafana's sources. A <em>profile</em> is a Grafana version that we write for. May use {@code
 * json}.
 */
package io.panelwright.vocabulary;

/**
 * Edits of sources so that they render another dashboard: the smallest change of Java or YAML text,
 * all other bytes stay.
 *
 * <p>Entry point: {@link io.panelwright.sourceedit.SourceUpdate}. Each {@link
 * io.panelwright.sourceedit.SourceEditor} proposes edits for one language; the result counts only
 * after the edited source was rendered and compared.
 */
package io.panelwright.sourceedit;

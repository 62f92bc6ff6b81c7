/**
 * Tables: columns, cells, colors, sorting and footers.
 *
 * <p>Entry point: {@link io.panelwright.show.table.TableContents}.
 */
package io.panelwright.show.table;

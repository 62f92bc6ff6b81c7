/** The command {@code contract} with {@code contract check}: the contract and the live servers. */
package io.panelwright.cli.contract;

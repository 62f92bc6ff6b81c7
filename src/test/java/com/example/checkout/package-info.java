/**
 * An example team, complete and small: its contract, a dashboard in Java, and a {@code panels.yaml}
 * beside it in the resources. Panelwright's own tests use it, and the documentation shows it.
 */
package com.example.checkout;

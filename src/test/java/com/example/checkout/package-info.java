/**
 * A complete example team: its contract, a dashboard in Java, and a {@code panels.yaml} in the
 * resources. Panelwright's tests and its documentation use it.
 */
package com.example.checkout;

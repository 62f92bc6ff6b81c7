/**
 * Another team, as small as one can be: its contract, one dashboard, its own {@code panels.yaml}. A
 * test packs it into a jar and renders it beside Panelwright's own.
 */
package com.example.checkout;

/**
 * A team with any number of dashboards of twenty panels, for measurements and for tests of large
 * projects. It is not in the services of the tests: {@code LargeProject} makes its folder.
 */
package com.example.catalog;

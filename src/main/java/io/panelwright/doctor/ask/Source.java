package io.panelwright.doctor.ask;

import java.time.Duration;
import java.util.Optional;

/**
 * A datasource.
 *
 * @param uid in Grafana
 * @param server that it asks; empty where nobody said which
 * @param scrape how often that server scrapes, as the datasource's settings say
 * @param isDefault whether Grafana uses it where nothing is said
 */
public record Source(String uid, Optional<Server> server, Duration scrape, boolean isDefault) {}

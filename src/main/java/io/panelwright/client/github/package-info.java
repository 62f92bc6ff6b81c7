/**
 * A client of GitHub's HTTP API: the comments of a pull request.
 *
 * <p>Entry point: {@link io.panelwright.client.github.PullRequestComments}.
 */
package io.panelwright.client.github;

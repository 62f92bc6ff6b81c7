package io.panelwright.client.github;

/**
 * A comment of a pull request.
 *
 * @param author the login of the account; empty if the account was deleted
 * @param bot whether the account is that of an app
 */
public record PullRequestComment(long id, String body, String author, boolean bot) {}

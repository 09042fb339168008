package wirewatch.console.view;

/**
 * Something that a starting system waits for, or has waited for.
 *
 * @param what for example {@code starting Elasticsearch (about 10 s)}
 * @param seconds how long it has taken so far
 * @param done whether the wait is over
 */
public record StartupStep(String what, long seconds, boolean done) {}

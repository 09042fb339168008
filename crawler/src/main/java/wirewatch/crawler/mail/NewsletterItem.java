package wirewatch.crawler.mail;

import java.net.URI;

/**
 * An entry of a newsletter.
 *
 * @param text what stands beside the headline; empty if there is nothing
 */
public record NewsletterItem(URI link, String headline, String text) {}

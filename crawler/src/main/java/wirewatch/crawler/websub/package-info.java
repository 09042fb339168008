/**
 * WebSub (W3C Recommendation of 23 January 2018): {@link wirewatch.crawler.websub.HubLinks} finds
 * the hub that a feed names, {@link wirewatch.crawler.websub.HubSignature} checks what the hub
 * sends.
 */
@NullMarked
package wirewatch.crawler.websub;

import org.jspecify.annotations.NullMarked;

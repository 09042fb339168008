/** Messages in the formats of receivers: JSON bodies of chats and webhooks, and feeds. */
@NullMarked
package wirewatch.alerting.payload;

import org.jspecify.annotations.NullMarked;

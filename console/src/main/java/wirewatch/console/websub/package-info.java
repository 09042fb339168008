/** The address at which hubs verify subscriptions and send feeds (WebSub). */
@NullMarked
package wirewatch.console.websub;

import org.jspecify.annotations.NullMarked;

/**
 * The messages that are sent, and their text, the same on every channel: mail, chat, webhook.
 *
 * <p>An {@link wirewatch.alerting.message.AlertMessage} holds one or more alerts. To change the
 * text: {@code MessageWording} words subject, heading and lines; {@code AlertCards} selects and
 * shortens what is shown of an alert; {@code TextLayout} and {@code HtmlLayout} arrange it, as
 * plain text or in a receiver's markup, and as HTML. The mail around it is {@code
 * wirewatch.alerting.delivery.MailMessage}, the JSON around it is in {@code
 * wirewatch.alerting.payload}.
 */
@NullMarked
package wirewatch.alerting.message;

import org.jspecify.annotations.NullMarked;

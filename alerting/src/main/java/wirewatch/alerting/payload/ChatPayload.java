package wirewatch.alerting.payload;

import wirewatch.alerting.message.AlertMessage;

/** Writes a message in the JSON format of one kind of chat. */
public interface ChatPayload {
  /** The JSON body of the request. */
  byte[] toJson(AlertMessage alertMessage);
}

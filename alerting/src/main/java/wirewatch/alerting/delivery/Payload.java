package wirewatch.alerting.delivery;

/** Writes a message in the JSON format of one kind of chat. */
interface Payload {
  /** The JSON body of the request. */
  byte[] of(Message message);
}

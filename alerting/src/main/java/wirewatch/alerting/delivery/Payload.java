package wirewatch.alerting.delivery;

/** Writes a message as one kind of chat takes it. */
interface Payload {
  /** The JSON body of the request. */
  byte[] of(Message message);
}

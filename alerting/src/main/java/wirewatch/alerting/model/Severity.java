package wirewatch.alerting.model;

/** The severity of an alert, in ascending order. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}

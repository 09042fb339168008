package wirewatch.alerting.model;

/** How much an alert matters to its readers, least first. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}

package wirewatch.alerting.message;

import wirewatch.alerting.model.Severity;

/** The color of a message, for receivers that show one: by kind, and for a match by severity. */
public enum MessageColor {
  GREY(0x6B7280, "default"),
  BLUE(0x2563EB, "accent"),
  AMBER(0xD97706, "warning"),
  RED(0xDC2626, "attention"),
  GREEN(0x16A34A, "good");

  private final int rgb;
  private final String containerStyle;

  MessageColor(int rgb, String container) {
    this.rgb = rgb;
    this.containerStyle = container;
  }

  public static MessageColor of(AlertMessage alertMessage) {
    return switch (alertMessage.kind()) {
      case MATCH -> of(alertMessage.alerts().getFirst().severity());
      case CORRECTION, MOVED, SYSTEM -> AMBER;
      case RETRACTION, REMOVED -> RED;
      case DIGEST -> GREY;
      case ALL_CLEAR -> GREEN;
    };
  }

  private static MessageColor of(Severity severity) {
    return switch (severity) {
      case LOW -> GREY;
      case MEDIUM -> BLUE;
      case HIGH -> AMBER;
      case CRITICAL -> RED;
    };
  }

  public int rgb() {
    return rgb;
  }

  public String toHex() {
    return "#%06X".formatted(rgb);
  }

  /** The style of an Adaptive Card's container. */
  public String containerStyle() {
    return containerStyle;
  }
}

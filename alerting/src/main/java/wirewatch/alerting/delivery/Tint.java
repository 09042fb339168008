package wirewatch.alerting.delivery;

import wirewatch.alerting.model.Severity;

/**
 * The color of a message, for receivers that show one: by kind, and for a match by severity.
 */
enum Tint {
  GREY(0x6B7280, "default"),
  BLUE(0x2563EB, "accent"),
  AMBER(0xD97706, "warning"),
  RED(0xDC2626, "attention"),
  GREEN(0x16A34A, "good");

  private final int rgb;
  private final String container;

  Tint(int rgb, String container) {
    this.rgb = rgb;
    this.container = container;
  }

  static Tint of(Message message) {
    return switch (message.kind()) {
      case MATCH -> of(message.alerts().getFirst().severity());
      case CORRECTION, SYSTEM -> AMBER;
      case RETRACTION -> RED;
      case DIGEST -> GREY;
      case ALL_CLEAR -> GREEN;
    };
  }

  private static Tint of(Severity severity) {
    return switch (severity) {
      case LOW -> GREY;
      case MEDIUM -> BLUE;
      case HIGH -> AMBER;
      case CRITICAL -> RED;
    };
  }

  int rgb() {
    return rgb;
  }

  String hex() {
    return "#%06X".formatted(rgb);
  }

  /** The style of an Adaptive Card's container. */
  String container() {
    return container;
  }
}

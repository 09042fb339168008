package wirewatch.pipeline.alert;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;

/**
 * What one article causes.
 *
 * @param document the id of the article
 * @param newAlerts alerts to be raised: first ones of a watch, corrections, retractions
 * @param joinedAlerts the ids of alerts that were raised before and cover the article from now on
 */
public record AlertDecision(String document, List<NewAlert> newAlerts, List<String> joinedAlerts) {

  public AlertDecision {
    newAlerts = List.copyOf(newAlerts);
    joinedAlerts = List.copyOf(joinedAlerts);
  }

  /**
   * An alert to be raised.
   *
   * @param announced the follow-up that the article's wire status announces; null if none
   * @param document the id of the article
   */
  public record NewAlert(
      Alert alert, Watch watch, Alert.@Nullable Kind announced, String document) {

    StoryAlerts.RaisedAlert toState() {
      return new StoryAlerts.RaisedAlert(
          alert.id(),
          watch.id(),
          alert.kind(),
          announced,
          Set.of(document),
          StoryAlerts.Origin.of(alert));
    }
  }
}

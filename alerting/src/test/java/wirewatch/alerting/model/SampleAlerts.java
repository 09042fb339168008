package wirewatch.alerting.model;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert.Kind;
import wirewatch.alerting.model.Alert.Mark;

/** Sample alerts for tests. */
public final class SampleAlerts {
  public static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");
  public static final String SENTENCE =
      "The council adopted new sanctions against the shipping line.";

  private SampleAlerts() {}

  public static Alert match(String id) {
    return alert(id, id, Kind.MATCH);
  }

  public static Alert alert(String id, String thread, Kind kind) {
    return alertOf(id, thread, kind, "Council adopts sanctions", sentence(SENTENCE, "sanctions"));
  }

  public static Alert system(Kind kind) {
    return new Alert(
        "sys-1",
        "sys-1",
        kind,
        NOW,
        "system:silence",
        "Silence",
        Severity.HIGH,
        "Northwire has published nothing for 6 hours",
        List.of(),
        List.of(),
        null);
  }

  /** An alert whose texts are all the given untrusted one. */
  public static Alert hostile(String text) {
    return new Alert(
        text,
        text,
        Kind.MATCH,
        NOW,
        text,
        text,
        Severity.MEDIUM,
        text + " noted",
        List.of(text),
        List.of(
            new Alert.Sentence(text, List.of(), text),
            new Alert.Sentence(text, List.of(new Mark(0, text.length())), null)),
        new Alert.MatchedArticle(
            text,
            text,
            text,
            URI.create("https://northwire.example/a_(b)?q=%22*x*%22"),
            text,
            text,
            text,
            NOW,
            text,
            List.of(text)));
  }

  public static Alert alertOf(
      String id, String thread, Kind kind, @Nullable String headline, Alert.Sentence sentence) {
    return new Alert(
        id,
        thread,
        kind,
        NOW,
        "sanctions",
        "Sanctions",
        Severity.MEDIUM,
        "A story matches Sanctions",
        List.of("sanctions"),
        List.of(sentence),
        new Alert.MatchedArticle(
            "doc-" + id,
            "story-" + id,
            headline,
            URI.create("https://northwire.example/news/" + id),
            "Northwire",
            "The Courier",
            "POLARIS, Nov 22",
            NOW.minusSeconds(60),
            "en",
            List.of("SE")));
  }

  public static Alert.Sentence sentence(String text, String marked) {
    int start = text.indexOf(marked);
    return new Alert.Sentence(text, List.of(new Mark(start, start + marked.length())), "Anna Berg");
  }

  public static List<Alert> matches(int count) {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      alerts.add(match("alert-" + i));
    }
    return alerts;
  }
}

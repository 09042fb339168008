package wirewatch.bench.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wirewatch.bench.chaos.AlertReceiver.ReceivedAlert;

/** Counts the alerts that were received against the articles that are stored. */
final class AlertPromises {
  private final HostileInternet internet;
  private final StoredArticles stored;
  private final AlertReceiver receiver;
  private final List<ReceivedAlert> alerts;

  AlertPromises(HostileInternet internet, StoredArticles stored, AlertReceiver receiver) {
    this.internet = internet;
    this.stored = stored;
    this.receiver = receiver;
    this.alerts = receiver.alerts();
  }

  /**
   * @param interruptions how often the program may have been ended between the receipt of a message
   *     and its record
   */
  List<Promise> count(int interruptions) {
    return List.of(
        oneAlertAnArticle(),
        oneAlertAStory(),
        oneAlertACorrection(),
        noAlertUnderTwoKeys(),
        repetitions(interruptions));
  }

  private List<PublishedPage> storedWith(String word) {
    return internet.pages().stream()
        .filter(page -> stored.byUrl().containsKey(page.address.toString()))
        .filter(page -> page.text.contains(word))
        .toList();
  }

  private List<ReceivedAlert> received(String watch, String kind) {
    return alerts.stream()
        .filter(alert -> alert.watch().equals(watch) && alert.kind().equals(kind))
        .toList();
  }

  private Promise oneAlertAnArticle() {
    Map<String, Long> counts =
        received(HostileInternet.EACH, "match").stream()
            .collect(Collectors.groupingBy(ReceivedAlert::url, Collectors.counting()));
    List<PublishedPage> pages = storedWith(HostileInternet.EACH);
    List<String> wrong = new ArrayList<>();
    for (PublishedPage page : pages) {
      long count = counts.getOrDefault(page.address.toString(), 0L);
      if (count != 1) {
        wrong.add(page.address + ": " + count + " alerts");
      }
    }
    addUnexpected(counts.keySet(), pages, wrong);
    return new Promise("one alert for each watched article", pages.size(), wrong);
  }

  private static void addUnexpected(
      Set<String> urls, List<PublishedPage> expected, List<String> wrong) {
    Set<String> unexpected = new HashSet<>(urls);
    expected.forEach(page -> unexpected.remove(page.address.toString()));
    unexpected.forEach(url -> wrong.add(url + ": an alert for what is not stored or watched"));
  }

  private Promise oneAlertAStory() {
    List<PublishedPage> pages = storedWith(HostileInternet.STORY);
    Map<String, Integer> numbers =
        pages.stream()
            .collect(Collectors.toMap(page -> page.address.toString(), page -> page.text.number()));
    Map<Integer, Long> counts =
        received(HostileInternet.STORY, "match").stream()
            .collect(
                Collectors.groupingBy(
                    alert -> numbers.getOrDefault(alert.url(), 0), Collectors.counting()));
    List<String> wrong = new ArrayList<>();
    for (int number : new HashSet<>(numbers.values())) {
      long count = counts.getOrDefault(number, 0L);
      if (count != 1) {
        List<String> urls =
            numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
        wrong.add("story " + number + " at " + urls + ": " + count + " alerts");
      }
    }
    if (counts.containsKey(0)) {
      wrong.add(counts.get(0) + " alerts for what is not stored or watched");
    }
    return new Promise(
        "one alert for each watched story (of copies)",
        new HashSet<>(numbers.values()).size(),
        wrong);
  }

  /**
   * An article that was alerted before it was corrected raises one more alert, else at most one.
   */
  private Promise oneAlertACorrection() {
    Map<String, Instant> alerted =
        received(HostileInternet.EACH, "match").stream()
            .collect(Collectors.toMap(ReceivedAlert::url, ReceivedAlert::received, (a, b) -> a));
    Map<String, Long> counts =
        received(HostileInternet.EACH, "correction").stream()
            .collect(Collectors.groupingBy(ReceivedAlert::url, Collectors.counting()));
    List<String> wrong = new ArrayList<>();
    long expected = 0;
    for (PublishedPage page : storedWith(HostileInternet.EACH)) {
      Instant corrected = page.corrected();
      Instant first = alerted.get(page.address.toString());
      boolean due = corrected != null && first != null && first.isBefore(corrected);
      long count = counts.getOrDefault(page.address.toString(), 0L);
      expected += due ? 1 : 0;
      if (count > (corrected == null ? 0 : 1) || (due && count == 0)) {
        wrong.add(page.address + ": " + count + " alerts of a correction");
      }
    }
    return new Promise("one alert for each correction of what was alerted", expected, wrong);
  }

  /** Of any kind: matches, corrections, removals. */
  private Promise noAlertUnderTwoKeys() {
    Map<String, Long> counts =
        alerts.stream()
            .filter(alert -> !alert.url().isEmpty())
            .collect(
                Collectors.groupingBy(
                    alert -> alert.watch() + " " + alert.kind() + " " + alert.url(),
                    Collectors.counting()));
    return new Promise(
        "no alert comes under two keys",
        counts.size(),
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey() + ": " + entry.getValue() + " alerts")
            .toList());
  }

  private Promise repetitions(int interruptions) {
    int explained = receiver.unacknowledged() + interruptions;
    return new Promise(
        "messages repeated, all with the same key",
        receiver.repetitions(),
        receiver.repetitions() <= explained
            ? List.of()
            : List.of(
                "%d repetitions; %d messages were not acknowledged, the program was ended %d times"
                    .formatted(receiver.repetitions(), receiver.unacknowledged(), interruptions)));
  }
}

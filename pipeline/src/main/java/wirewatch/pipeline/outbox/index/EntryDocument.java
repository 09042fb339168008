package wirewatch.pipeline.outbox.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;

/** Entries as documents of {@code wirewatch-outbox}, see {@code outbox.json}. */
final class EntryDocument {
  static final String TYPE = "entry";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EntryDocument() {}

  static Map<String, Object> of(EntryState state) {
    OutboxEntry entry = state.entry();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", TYPE);
    document.put("id", entry.id());
    document.put("rule", entry.rule());
    document.put("kind", entry.kind());
    document.put("topic", entry.topic());
    document.put("time", entry.time().toEpochMilli());
    document.put("changed", state.changed());
    document.put("recorded", state.recorded());
    document.put("unrecorded", state.isUnrecorded());
    document.put("payload", Base64.getEncoder().encodeToString(entry.payload()));
    List<Map<String, Object>> documents = new ArrayList<>();
    entry
        .documents()
        .forEach((id, address) -> documents.add(Map.of("id", id, "url", address.toString())));
    document.put("documents", documents);
    document.put("deliveries", state.deliveries().stream().map(EntryDocument::of).toList());
    return document;
  }

  private static Map<String, Object> of(OutboxDelivery delivery) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("channel", delivery.channel());
    fields.put("batch", delivery.batch());
    fields.put("status", delivery.status().code());
    fields.put("due", delivery.due().toEpochMilli());
    fields.put("since", delivery.since().toEpochMilli());
    fields.put("attempts", delivery.attempts());
    fields.put("error", delivery.error());
    fields.put("changed", delivery.statusChanged().toEpochMilli());
    return fields;
  }

  static EntryState parse(Map<String, Object> document) {
    JsonNode fields = MAPPER.valueToTree(document);
    Map<String, URI> documents = new LinkedHashMap<>();
    fields
        .path("documents")
        .forEach(
            covered ->
                documents.put(
                    covered.path("id").asText(), URI.create(covered.path("url").asText())));
    OutboxEntry entry =
        new OutboxEntry(
            fields.path("id").asText(),
            fields.path("rule").asText(),
            fields.path("kind").asText(),
            fields.path("topic").asText(),
            time(fields, "time"),
            Base64.getDecoder().decode(fields.path("payload").asText()),
            documents);
    List<OutboxDelivery> deliveries = new ArrayList<>();
    fields
        .path("deliveries")
        .forEach(delivery -> deliveries.add(parseDelivery(entry.id(), delivery)));
    return new EntryState(
        entry, deliveries, fields.path("changed").asLong(), fields.path("recorded").asLong());
  }

  private static OutboxDelivery parseDelivery(String entryId, JsonNode fields) {
    return new OutboxDelivery(
        entryId,
        fields.path("channel").asText(),
        fields.hasNonNull("batch") ? fields.path("batch").asText() : null,
        OutboxDelivery.Status.parse(fields.path("status").asText()),
        time(fields, "due"),
        time(fields, "since"),
        fields.path("attempts").asInt(),
        fields.hasNonNull("error") ? fields.path("error").asText() : null,
        time(fields, "changed"));
  }

  private static Instant time(JsonNode fields, String name) {
    return Instant.ofEpochMilli(fields.path(name).asLong());
  }
}

package wirewatch.screening.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Set;
import wirewatch.screening.form.NameKind;

/** FollowTheMoney entities, one JSON object a line; schemata that name nobody are passed over. */
final class FtmJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OTHERS =
      Set.of(
          "Address",
          "Sanction",
          "Ownership",
          "Directorship",
          "Family",
          "Associate",
          "Passport",
          "Identification",
          "Occupancy",
          "Position",
          "UnknownLink",
          "Representation",
          "Documentation");

  private FtmJson() {}

  static void read(BufferedReader in, EntryCollector entries) throws IOException {
    long number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        read(parse(line, number), entries);
      }
    }
  }

  private static JsonNode parse(String line, long number) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new ListFormatException(
          "line %d is not a whole JSON object; fetch the file again".formatted(number), e);
    }
  }

  private static void read(JsonNode entity, EntryCollector entries) {
    String schema = entity.path("schema").asText();
    String id = entity.path("id").asText();
    if (id.isBlank() || OTHERS.contains(schema)) {
      return;
    }
    JsonNode properties = entity.path("properties");
    EntryDraft entry = entries.entry(id).kind(NameKind.of(schema));
    entry.name(entity.path("caption").asText(), false);
    for (String key : new String[] {"name", "alias", "previousName"}) {
      properties.path(key).forEach(name -> entry.name(name.asText(), false));
    }
    properties.path("weakAlias").forEach(name -> entry.name(name.asText(), true));
    for (String key : new String[] {"country", "nationality", "jurisdiction", "flag"}) {
      properties.path(key).forEach(value -> entry.country(value.asText()));
    }
    properties.path("birthDate").forEach(value -> entry.birth(value.asText()));
    properties.path("position").forEach(value -> entry.position(value.asText()));
    properties.path("imoNumber").forEach(value -> entry.imo(value.asText()));
    properties.path("programId").forEach(value -> entry.programme(value.asText()));
  }
}

package wirewatch.crawler.robots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The rights reservations of a site's {@code /.well-known/tdmrep.json} (TDM Reservation Protocol,
 * W3C Community Group, 2024): of the locations that match a path the longest decides, as in
 * robots.txt.
 */
public final class TdmReservations {
  private static final int MAX_LOCATIONS = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RobotsRules locations;

  private TdmReservations(List<RobotsRule> locations) {
    this.locations = new RobotsRules(locations, null, List.of(), List.of());
  }

  /** Reads a file; what is no valid entry is left out, and a file that is none reserves nothing. */
  public static TdmReservations read(byte[] body) {
    List<RobotsRule> locations = new ArrayList<>();
    try {
      for (JsonNode entry : JSON.readTree(body)) {
        String location = entry.path("location").asText();
        String reservation = entry.path("tdm-reservation").asText();
        boolean isValid = location.startsWith("/") && reservation.matches("[01]");
        if (isValid && locations.size() < MAX_LOCATIONS) {
          locations.add(RobotsRule.of(location, reservation.equals("0")));
        }
      }
    } catch (JsonProcessingException e) {
      return new TdmReservations(List.of());
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory were read", e);
    }
    return new TdmReservations(locations);
  }

  /** Returns whether the rights in a page are reserved. */
  public boolean isReserved(URI address) {
    return !locations.isAllowed(address);
  }
}

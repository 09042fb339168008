package wirewatch.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens a wire article (ninjs, NewsML-G2).
 *
 * @param text as printed
 * @param place as printed, without the dateline's punctuation
 * @param countryIsoCode ISO 3166-1 alpha-2
 * @param date with the year resolved if none is printed
 */
public record Dateline(
    String text,
    @Nullable String place,
    @Nullable String countryIsoCode,
    @Nullable LocalDate date) {}

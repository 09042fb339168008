package wirewatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet: contrast as WCAG 2.2 computes it. */
class PaletteTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9]+): (#[0-9a-f]{6})");
  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3;

  @Test
  void textColoursHaveEnoughContrastOnEveryBackground() throws IOException {
    for (Map<String, String> palette : palettes()) {
      for (String ink : List.of("ink", "soft", "accent", "good", "warn", "bad")) {
        for (String ground : List.of("paper", "card")) {
          assertThat(contrast(palette, ink, ground))
              .as("%s on %s of %s", ink, ground, palette.get("paper"))
              .isGreaterThanOrEqualTo(TEXT);
        }
      }
      for (String ground : List.of("mark", "added", "removed")) {
        assertThat(contrast(palette, "ink", ground))
            .as("ink on %s of %s", ground, palette.get("paper"))
            .isGreaterThanOrEqualTo(TEXT);
      }
    }
  }

  @Test
  void chartColoursHaveEnoughContrastOnCards() throws IOException {
    for (Map<String, String> palette : palettes()) {
      for (int n = 1; n <= 12; n++) {
        assertThat(contrast(palette, "c" + n, "card"))
            .as("c%d of %s", n, palette.get("paper"))
            .isGreaterThanOrEqualTo(GRAPHIC);
      }
    }
  }

  @Test
  void darkThemeIsTheSameByChoiceAndByPreference() throws IOException {
    List<Map<String, String>> palettes = palettes();

    assertThat(palettes).hasSize(3);
    assertThat(palettes.get(1)).isEqualTo(palettes.get(2));
  }

  /** One a block of the style sheet that sets the paper. */
  private static List<Map<String, String>> palettes() throws IOException {
    List<Map<String, String>> palettes = new ArrayList<>();
    for (String block : style().split("\\}", -1)) {
      Map<String, String> palette = new HashMap<>();
      Matcher matcher = COLOUR.matcher(block);
      while (matcher.find()) {
        palette.put(matcher.group(1), matcher.group(2));
      }
      if (palette.containsKey("paper")) {
        palettes.add(palette);
      }
    }
    return palettes;
  }

  private static String style() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PaletteTest.class.getResourceAsStream("assets/console.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double contrast(Map<String, String> palette, String one, String other) {
    double a = luminance(Objects.requireNonNull(palette.get(one), one));
    double b = luminance(Objects.requireNonNull(palette.get(other), other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

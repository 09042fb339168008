package wirewatch.tools.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.screening.designation.DesignationFinder;
import wirewatch.screening.match.ArticleText;
import wirewatch.screening.match.TextScreener;

/** What is printed of one article: its hits, and what it reports of lists if that is asked for. */
record ArticleScreening(TextScreener screener, @Nullable DesignationFinder finder) {
  List<String> lines(JsonNode article, int year) {
    String id = article.get("id").asText();
    String body = article.get("body").asText();
    List<String> lines = new ArrayList<>();
    ArticleText text = new ArticleText(article.path("headline").asText(), body);
    screener.screen(text, year).forEach(hit -> lines.add(HitLine.of(id, hit)));
    if (finder != null) {
      finder.find(body, year).forEach(found -> lines.add(DesignationLine.of(id, body, found)));
    }
    return lines;
  }
}

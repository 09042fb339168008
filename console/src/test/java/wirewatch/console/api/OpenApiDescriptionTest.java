package wirewatch.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.channel.Channels;
import wirewatch.console.live.LiveEventFeed;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.search.Facet;

/** Holds openapi.json to the routes, and back. */
class OpenApiDescriptionTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsARoute() throws IOException {
    Set<String> described = new TreeSet<>();
    for (var path : OpenApiDescription.read().root().path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> {
                assertThat(METHODS).contains(method);
                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
              });
    }
    Set<String> routes = new TreeSet<>();
    try (ArticleIndex index =
        ArticleIndex.connect(IndexOptions.of(URI.create("http://127.0.0.1:1")))) {
      RestApi.of(
              new RestApi.Dependencies(
                  index, List::of, new LiveEventFeed(), id -> 0, Channels.NONE))
          .routes()
          .forEach(apiRoute -> routes.add(apiRoute.method().name() + " " + apiRoute.path()));
    }

    assertThat(described).isEqualTo(routes);
  }

  @Test
  void everyOperationHasAnIdAResponseAndItsPathParameters() throws IOException {
    List<String> ids = new ArrayList<>();
    for (var path : OpenApiDescription.read().root().path("paths").properties()) {
      List<String> wanted =
          Pattern.compile("\\{(\\w+)}")
              .matcher(path.getKey())
              .results()
              .map((MatchResult match) -> match.group(1))
              .toList();
      for (JsonNode operation : path.getValue()) {
        ids.add(operation.path("operationId").asText());
        assertThat(operation.path("summary").asText()).isNotBlank();
        assertThat(operation.path("responses").fieldNames())
            .toIterable()
            .anyMatch(status -> status.startsWith("2"));
        List<String> given = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
          assertThat(parameter.path("description").asText()).isNotBlank();
          if (parameter.path("in").asText().equals("path")) {
            assertThat(parameter.path("required").asBoolean()).isTrue();
            given.add(parameter.path("name").asText());
          }
        }
        assertThat(given).as(path.getKey()).isEqualTo(wanted);
      }
    }
    assertThat(ids).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void everyReferenceResolves() throws IOException {
    String text = RestApi.description();
    JsonNode root = OpenApiDescription.read().root();
    List<String> references =
        Pattern.compile("\"\\$ref\": \"#([^\"]+)\"")
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(root.path("openapi").asText()).startsWith("3.1");
    assertThat(references)
        .hasSizeGreaterThan(20)
        .allSatisfy(reference -> assertThat(root.at(reference).isObject()).isTrue());
  }

  @Test
  void namesEveryFacet() throws IOException {
    JsonNode names =
        OpenApiDescription.read()
            .root()
            .at("/components/schemas/ArticlePage/properties/facets/propertyNames/enum");
    List<String> facets = new ArrayList<>();
    names.forEach(name -> facets.add(name.asText()));

    assertThat(facets)
        .containsExactly(
            java.util.Arrays.stream(Facet.values())
                .map(QueryParameters::lowerCaseName)
                .toArray(String[]::new));
  }
}

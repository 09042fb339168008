package wirewatch.ingest.page.metadata.structured;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON as found on web pages, with comments, stray commas and raw line breaks, into maps,
 * lists and strings; values before an error are kept.
 */
final class LenientJsonParser {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_VALUES = 50_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(1_000_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private LenientJsonParser() {}

  /**
   * The result of parsing a text.
   *
   * @param complete false if an error or a limit ended parsing early
   */
  record Result(List<Object> values, boolean complete) {}

  /** Every top-level value up to the first error. */
  static Result parse(String text) {
    TreeBuilder treeBuilder = new TreeBuilder();
    boolean whole = true;
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken();
          token != null && treeBuilder.count < MAX_VALUES;
          token = parser.nextToken()) {
        treeBuilder.accept(token, parser);
      }
      whole = treeBuilder.count < MAX_VALUES;
    } catch (IOException e) {
      whole = false;
    }
    return new Result(treeBuilder.roots, whole);
  }

  /** Builds the tree without recursion, so that a truncated text yields what was parsed. */
  private static final class TreeBuilder {
    private final List<Object> roots = new ArrayList<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private @Nullable String name;
    private int count;

    private void accept(JsonToken token, JsonParser parser) throws IOException {
      count++;
      switch (token) {
        case START_OBJECT -> push(new LinkedHashMap<String, Object>());
        case START_ARRAY -> push(new ArrayList<Object>());
        case END_OBJECT, END_ARRAY -> open.pop();
        case FIELD_NAME -> name = parser.currentName();
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            put(parser.getText());
        case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
      }
    }

    private void push(Object container) {
      put(container);
      open.push(container);
    }

    @SuppressWarnings("unchecked") // only the two kinds that push() makes
    private void put(Object value) {
      Object top = open.peek();
      switch (top) {
        case null -> roots.add(value);
        case Map<?, ?> map ->
            ((Map<String, Object>) map).putIfAbsent(name == null ? "" : name, value);
        case List<?> list -> ((List<Object>) list).add(value);
        default -> throw new IllegalStateException("not a container: " + top.getClass());
      }
    }
  }
}

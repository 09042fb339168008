package wirewatch.support;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/**
 * The analysis components that the server's {@code .security} index uses for mail addresses; API
 * keys do not work without them.
 */
final class EmailAnalysis {
  private EmailAnalysis() {}

  static Map<String, AnalysisProvider<TokenizerFactory>> tokenizers() {
    return Map.of(
        "uax_url_email",
        (index, environment, name, settings) ->
            TokenizerFactory.newFactory(name, UAX29URLEmailTokenizer::new));
  }

  static Map<String, AnalysisProvider<TokenFilterFactory>> tokenFilters() {
    return Map.of(
        "pattern_capture",
        AnalysisPlugin.requiresAnalysisSettings(
            (index, environment, name, settings) ->
                new WrappingTokenFilterFactory(name, patternCapture(settings))),
        "unique",
        (index, environment, name, settings) ->
            new WrappingTokenFilterFactory(name, UniqueTokenFilter::new));
  }

  private static UnaryOperator<TokenStream> patternCapture(Settings settings) {
    boolean original = settings.getAsBoolean("preserve_original", true);
    List<String> patterns = settings.getAsList("patterns");
    Pattern[] compiled = patterns.stream().map(Pattern::compile).toArray(Pattern[]::new);
    return stream -> new PatternCaptureGroupTokenFilter(stream, original, compiled);
  }

  private record WrappingTokenFilterFactory(String name, UnaryOperator<TokenStream> wrapper)
      implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream stream) {
      return wrapper.apply(stream);
    }
  }

  /** Removes repeated tokens. */
  private static final class UniqueTokenFilter extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> seen = new HashSet<>();

    UniqueTokenFilter(TokenStream in) {
      super(in);
    }

    @Override
    protected boolean accept() {
      return seen.add(term.toString());
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      seen.clear();
    }
  }
}

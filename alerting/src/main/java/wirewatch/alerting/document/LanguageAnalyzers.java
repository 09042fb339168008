package wirewatch.alerting.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import wirewatch.ingest.IndexLanguages;

/** Lucene's analyzers of the index languages, the same as Elasticsearch's of the same names. */
public final class LanguageAnalyzers {
  private static final Analyzer STANDARD = new PositionGapAnalyzer(new StandardAnalyzer());
  private static final Map<String, Analyzer> ANALYZERS = analyzersByLanguage();

  private LanguageAnalyzers() {}

  private static Map<String, Analyzer> analyzersByLanguage() {
    Map<String, Analyzer> byName = new HashMap<>();
    Map<String, Analyzer> byLanguage = new HashMap<>();
    IndexLanguages.analyzers()
        .forEach(
            (language, name) ->
                byLanguage.put(language, byName.computeIfAbsent(name, LanguageAnalyzers::forName)));
    return Map.copyOf(byLanguage);
  }

  private static Analyzer forName(String name) {
    return name.equals("standard") ? STANDARD : new PositionGapAnalyzer(createLuceneAnalyzer(name));
  }

  /** Lucene's analyzer of the name that Elasticsearch gives it. */
  private static Analyzer createLuceneAnalyzer(String name) {
    return switch (name) {
      case "arabic" -> new ArabicAnalyzer();
      case "armenian" -> new ArmenianAnalyzer();
      case "basque" -> new BasqueAnalyzer();
      case "bengali" -> new BengaliAnalyzer();
      case "bulgarian" -> new BulgarianAnalyzer();
      case "catalan" -> new CatalanAnalyzer();
      case "cjk" -> new CJKAnalyzer();
      case "czech" -> new CzechAnalyzer();
      case "danish" -> new DanishAnalyzer();
      case "dutch" -> new DutchAnalyzer();
      case "english" -> new EnglishAnalyzer();
      case "estonian" -> new EstonianAnalyzer();
      case "finnish" -> new FinnishAnalyzer();
      case "french" -> new FrenchAnalyzer();
      case "galician" -> new GalicianAnalyzer();
      case "german" -> new GermanAnalyzer();
      case "greek" -> new GreekAnalyzer();
      case "hindi" -> new HindiAnalyzer();
      case "hungarian" -> new HungarianAnalyzer();
      case "indonesian" -> new IndonesianAnalyzer();
      case "irish" -> new IrishAnalyzer();
      case "italian" -> new ItalianAnalyzer();
      case "latvian" -> new LatvianAnalyzer();
      case "lithuanian" -> new LithuanianAnalyzer();
      case "norwegian" -> new NorwegianAnalyzer();
      case "persian" -> new PersianAnalyzer();
      case "portuguese" -> new PortugueseAnalyzer();
      case "romanian" -> new RomanianAnalyzer();
      case "russian" -> new RussianAnalyzer();
      case "spanish" -> new SpanishAnalyzer();
      case "swedish" -> new SwedishAnalyzer();
      case "thai" -> new ThaiAnalyzer();
      case "turkish" -> new TurkishAnalyzer();
      case String unknown ->
          throw new IllegalStateException("index-languages.tsv names no analyzer: " + unknown);
    };
  }

  /**
   * The analyzer for texts of a language, with Elasticsearch's position increment gap of 100
   * between the values of a field. Thread-safe.
   */
  public static Analyzer forLanguage(String indexLanguage) {
    return ANALYZERS.getOrDefault(indexLanguage, STANDARD);
  }

  /** The analyzer for names, independent of the article's language. Thread-safe. */
  public static Analyzer standard() {
    return STANDARD;
  }
}

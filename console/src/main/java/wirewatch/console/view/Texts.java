package wirewatch.console.view;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of the bundle {@code texts.properties}; numbers choose their plural by CLDR's rules.
 */
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("wirewatch.console.view.texts", Locale.ENGLISH);

  private Texts() {}

  /**
   * Returns a text with its arguments.
   *
   * @throws MissingResourceException if the bundle has no such text
   */
  public static String of(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), ULocale.ENGLISH).format(arguments);
  }

  /** Returns the name of a field of an article; the key in words where the bundle has none. */
  public static String fieldName(String field) {
    String key = "field." + field;
    return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : field.replace('_', ' ');
  }
}

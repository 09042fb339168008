/** Writing of XML in memory: {@link wirewatch.console.xml.XmlText} for exports and documents. */
@NullMarked
package wirewatch.console.xml;

import org.jspecify.annotations.NullMarked;

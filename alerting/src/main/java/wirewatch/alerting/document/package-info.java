/** Documents as queries see them: the fields that queries can name, their values and analyzers. */
@NullMarked
package wirewatch.alerting.document;

import org.jspecify.annotations.NullMarked;

/**
 * Reports of designations: articles that say that an authority put somebody on a sanctions list, or
 * took somebody off it. {@link wirewatch.screening.designation.DesignationFinder} is the way in;
 * the words of each language are one file of phrases, {@code <language>.json}, of the form that
 * {@code rules.schema.json} says.
 */
@NullMarked
package wirewatch.screening.designation;

import org.jspecify.annotations.NullMarked;

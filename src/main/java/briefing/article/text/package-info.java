/**
 * What formats share: character sets, lines, bylines, dates of publication.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.article.text;

import org.jspecify.annotations.NullMarked;

/**
 * One parser for each file format but web pages, which are {@link briefing.article.page}.
 * {@link briefing.article.format.Formats} is the type to read first.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.article.format;

import org.jspecify.annotations.NullMarked;

/**
 * One parser for each file format but web pages, which are {@link briefing.article.page}.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.article.format;

import org.jspecify.annotations.NullMarked;

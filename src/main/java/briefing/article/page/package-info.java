/**
 * From a web page to the article in it, without what surrounds it. {@link briefing.article.page.HtmlDocumentParser} is
 * the type to read first.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.article.page;

import org.jspecify.annotations.NullMarked;

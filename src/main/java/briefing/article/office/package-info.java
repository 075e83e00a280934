/**
 * What office programs and readers of books write: parts in ZIP archives, and their older formats. Nothing outside of a file
 * is ever fetched for it, and no macro runs.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.article.office;

import org.jspecify.annotations.NullMarked;

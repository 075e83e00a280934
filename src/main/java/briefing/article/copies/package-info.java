/**
 * Recognises articles that say the same, as one wire story on several sites does.
 */
@NullMarked
package briefing.article.copies;

import org.jspecify.annotations.NullMarked;

/**
 * Lists of addresses: feeds, bookmarks, and what reading lists export. Read {@link briefing.article.feed.AddressList} first.
 */
@NullMarked
package briefing.article.feed;

import org.jspecify.annotations.NullMarked;

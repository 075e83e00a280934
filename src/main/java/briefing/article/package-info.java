/**
 * From a file to an {@link briefing.article.Article}. Start reading at {@link briefing.article.ArticleReader}; the
 * sub-packages read formats, clean pages, find what files have in common, and hold the folder of articles.
 */
@NullMarked
package briefing.article;

import org.jspecify.annotations.NullMarked;

/**
 * Files and addresses in, clean {@link briefing.article.Article}s out. Read {@link briefing.article.ArticleReader} first:
 * it picks the parser by the type of a file. Nothing after this package looks at a file again.
 */
@NullMarked
package briefing.article;

import org.jspecify.annotations.NullMarked;

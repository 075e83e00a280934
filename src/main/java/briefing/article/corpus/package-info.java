/**
 * The folder of articles: what is in it, what changes in it, and how files and pages get into it.
 *
 * <p>{@link briefing.article.corpus.Corpus} is the type to read first.
 */
@NullMarked
package briefing.article.corpus;

import org.jspecify.annotations.NullMarked;

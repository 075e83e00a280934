/**
 * The tools over the articles, one class each: {@link briefing.mcp.tool.CorpusTools} names them. Each returns what the command
 * of its name prints as JSON, and reads the index only, which holds nothing but articles of the corpus.
 */
@NullMarked
package briefing.mcp.tool;

import org.jspecify.annotations.NullMarked;

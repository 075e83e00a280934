/**
 * A question in, ranked passages out, by LangChain4j's own joints. Read {@link briefing.retrieval.PassageRetriever} first:
 * its one method is the pipeline.
 */
@NullMarked
package briefing.retrieval;

import org.jspecify.annotations.NullMarked;

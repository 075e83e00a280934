package briefing.retrieval;

import briefing.article.Language;
import briefing.index.PassageFilter;
import java.util.List;

/**
 * A question, understood as far as words go.
 *
 * @param asked as it was typed
 * @param text what to look for: the question without its filters
 * @param language that it is asked in, and answered in
 * @param filter which articles may answer
 * @param required phrases that were quoted, to stand in the passage
 */
public record Question(String asked, String text, Language language, PassageFilter filter, List<String> required) {}

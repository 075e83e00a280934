package briefing.answer;

import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.article.Article;
import briefing.index.PassageFilter;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.Question;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Passages that were found for a question, without an index; each is the whole of its article. */
public final class Found {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Found() {}

    public static Passage passage(String title, LocalDate published, String text) {
        Article article =
                new Article(title + ".txt", title, published, "The Daily", null, Language.of(text), text, null);
        return Passage.of(article, 0, text.length());
    }

    public static Retrieval of(String question, Passage... passages) {
        List<RankedPassage> ranked = new ArrayList<>();
        for (Passage passage : passages) {
            ranked.add(new RankedPassage(passage, 0.8, 0.5, 1.2));
        }
        return new Retrieval(Question.parse(question, PassageFilter.NONE, TODAY), ranked);
    }

    /** An answerer that always has the same extracted answer. */
    public static Answerer extracted() {
        return retrieval ->
                new Answered(retrieval, null, Mode.EXTRACTIVE, "The extracted answer. [1]", List.of(), List.of(), null);
    }
}
